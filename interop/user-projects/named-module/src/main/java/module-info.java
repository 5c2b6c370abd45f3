module user.robot {
    requires java.logging;
    requires org.foxglove4j.runtime;
    requires org.foxglove4j.schemas;
}
