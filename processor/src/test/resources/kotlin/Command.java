package demo;

/** What kapt 2.4 makes of a sealed interface; its types are sorted by name here, and were declared in another order. */
@org.foxglove4j.annotation.FoxgloveSchema()
@kotlin.Metadata(mv = {2, 4, 0}, k = 1, xi = 48, d1 = {"\u0000\"\n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0002\b\u0004\n\u0002\u0018\u0002\n\u0002\u0018\u0002\n\u0002\u0018\u0002\n\u0002\u0018\u0002\n\u0000\n\u0002\u0018\u0002\bw\u0018\u00002\u00020\u0001:\u0004\u0002\u0003\u0004\u0005\u0082\u0001\u0004\u0006\u0007\b\t\u00ca\u0001\u0002\b\u000b\u00a8\u0006\n\u00c0\u0006\u0003"}, d2 = {"Ldemo/Command;", "", "Drive", "Stop", "Turn", "Left", "Ldemo/Command$Drive;", "Ldemo/Command$Stop;", "Ldemo/Command$Turn;", "Ldemo/Elsewhere;", "kotlin", "Lorg/foxglove4j/annotation/FoxgloveSchema;"})
public abstract interface Command {

    @kotlin.Metadata(mv = {2, 4, 0}, k = 1, xi = 48, d1 = {"\u0000*\n\u0002\u0018\u0002\n\u0002\u0018\u0002\n\u0000\n\u0002\u0010\u0006\n\u0002\b\u0007\n\u0002\u0010\u000b\n\u0000\n\u0002\u0010\u0000\n\u0000\n\u0002\u0010\b\n\u0000\n\u0002\u0010\u000e\n\u0000\b\u0086\b\u0018\u00002\u00020\u0001B\u000f\u0012\u0006\u0010\u0002\u001a\u00020\u0003\u00a2\u0006\u0004\b\u0004\u0010\u0005J\t\u0010\b\u001a\u00020\u0003H\u00c6\u0003J\u0013\u0010\t\u001a\u00020\u00002\b\b\u0002\u0010\u0002\u001a\u00020\u0003H\u00c6\u0001J\u0014\u0010\n\u001a\u00020\u000b2\b\u0010\f\u001a\u0004\u0018\u00010\rH\u00d6\u0083\u0004J\n\u0010\u000e\u001a\u00020\u000fH\u00d6\u0081\u0004J\n\u0010\u0010\u001a\u00020\u0011H\u00d6\u0081\u0004R\u0011\u0010\u0002\u001a\u00020\u0003\u00a2\u0006\b\n\u0000\u001a\u0004\b\u0006\u0010\u0007\u00a8\u0006\u0012"}, d2 = {"Ldemo/Command$Drive;", "Ldemo/Command;", "speed", "", "<init>", "(D)V", "getSpeed", "()D", "component1", "copy", "equals", "", "other", "", "hashCode", "", "toString", "", "kotlin"})
    public static final class Drive implements demo.Command {
        private final double speed;

        public Drive(double speed) {
            this.speed = speed;
        }

        public final double getSpeed() {
            return speed;
        }

        public final double component1() {
            return speed;
        }
    }

    public static final class Left implements demo.Command.Turn {
        private final double angle;

        public Left(double angle) {
            this.angle = angle;
        }

        public final double getAngle() {
            return angle;
        }
    }

    @kotlin.Metadata(mv = {2, 4, 0}, k = 1, xi = 48, d1 = {"\u0000$\n\u0002\u0018\u0002\n\u0002\u0018\u0002\n\u0002\b\u0003\n\u0002\u0010\u000b\n\u0000\n\u0002\u0010\u0000\n\u0000\n\u0002\u0010\b\n\u0000\n\u0002\u0010\u000e\n\u0000\b\u00c6\n\u0018\u00002\u00020\u0001B\t\b\u0002\u00a2\u0006\u0004\b\u0002\u0010\u0003J\u0014\u0010\u0004\u001a\u00020\u00052\b\u0010\u0006\u001a\u0004\u0018\u00010\u0007H\u00d6\u0083\u0004J\n\u0010\b\u001a\u00020\tH\u00d6\u0081\u0004J\n\u0010\n\u001a\u00020\u000bH\u00d6\u0081\u0004\u00a8\u0006\f"}, d2 = {"Ldemo/Command$Stop;", "Ldemo/Command;", "<init>", "()V", "equals", "", "other", "", "hashCode", "", "toString", "", "kotlin"})
    public static final class Stop implements demo.Command {
        public static final demo.Command.Stop INSTANCE = new Stop();

        private Stop() {
            super();
        }
    }

    @kotlin.Metadata(mv = {2, 4, 0}, k = 1, xi = 48, d1 = {"\u0000\u000e\n\u0002\u0018\u0002\n\u0002\u0018\u0002\n\u0002\u0018\u0002\n\u0000\bv\u0018\u00002\u00020\u0001\u0082\u0001\u0001\u0002\u00a8\u0006\u0003\u00c0\u0006\u0003"}, d2 = {"Ldemo/Command$Turn;", "Ldemo/Command;", "Ldemo/Command$Left;", "kotlin"})
    public static abstract interface Turn extends demo.Command {
    }
}
