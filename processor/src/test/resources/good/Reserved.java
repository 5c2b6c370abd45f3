package good;

import org.foxglove4j.annotation.FoxgloveSchema;

/** Properties that are called like keywords. */
@FoxgloveSchema(builder = true)
public class Reserved {
    private int number;
    private String text;

    public int getNew() {
        return number;
    }

    public void setNew(int number) {
        this.number = number;
    }

    public String getDefault() {
        return text;
    }

    public void setDefault(String text) {
        this.text = text;
    }
}
