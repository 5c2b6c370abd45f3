package demo;

public final class Elsewhere implements demo.Command {
    private final int n;

    public Elsewhere(int n) {
        this.n = n;
    }

    public final int getN() {
        return n;
    }
}
