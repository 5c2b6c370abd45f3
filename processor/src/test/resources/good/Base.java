package good;

/** What all devices have. */
public abstract class Base<T> {

    private String id;
    private T state;

    public String getId() {
        return id;
    }

    public void setId(String newId) {
        id = newId;
    }

    /** Returns the state. */
    public T getState() {
        return state;
    }

    public void setState(T newState) {
        state = newState;
    }
}
