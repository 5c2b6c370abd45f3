package other;

/** A class that somebody else did not annotate. */
public final class Matrix {

    private final double topLeft;
    private final double bottomRight;

    public Matrix(double topLeft, double bottomRight) {
        this.topLeft = topLeft;
        this.bottomRight = bottomRight;
    }

    public double getTopLeft() {
        return topLeft;
    }

    public double getBottomRight() {
        return bottomRight;
    }
}
