module user.robot {
    requires org.foxglove4j.runtime;
}
