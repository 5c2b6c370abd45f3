package good;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/** An alternative that extends another, and a getter that its interface describes. */
@FoxgloveSchema
public sealed interface Vehicle {

    non-sealed class Car implements Vehicle, Wheeled {
        public int seats;
        private int wheels;

        @Override
        public int getWheels() {
            return wheels;
        }

        public void setWheels(int wheels) {
            this.wheels = wheels;
        }
    }

    final class Truck extends Car implements Vehicle {
        public double load;
    }

    interface Wheeled {
        /** The number of wheels. */
        @FoxgloveField(unit = "1")
        int getWheels();
    }
}
