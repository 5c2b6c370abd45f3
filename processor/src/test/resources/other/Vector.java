package other;

/** A record that somebody else did not annotate. */
public record Vector(double x, double y) {}
