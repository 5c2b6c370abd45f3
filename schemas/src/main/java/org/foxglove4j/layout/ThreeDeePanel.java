package org.foxglove4j.layout;

/** Shows a scene in three dimensions: markers, point clouds, robots, maps. The app calls it the 3D panel. */
public final class ThreeDeePanel extends ScenePanel<ThreeDeePanel> {

    private static final String PUBLISH = "publish";

    /** How the view follows a coordinate frame. */
    public enum FollowMode implements Choice {
        /** It moves and turns with it. */
        FOLLOW_POSE,
        /** It moves and turns with it, and the horizon stays level. */
        FOLLOW_HEADING,
        /** It moves with it. */
        FOLLOW_POSITION,
        /** It stays. */
        FOLLOW_NONE
    }

    private ThreeDeePanel(JsonObject json) {
        super(json, ThreeDeePanel::new);
    }

    /** Creates a panel that shows no topic yet. */
    public static ThreeDeePanel create() {
        return new ThreeDeePanel(panel("ThreeDee"));
    }

    /** Sets the coordinate frame that the camera is in: the display frame. */
    public ThreeDeePanel followFrame(String frameId) {
        return set("followTf", frameId);
    }

    /** Sets how the view follows the coordinate frame. */
    public ThreeDeePanel followMode(FollowMode mode) {
        return set("followMode", mode);
    }

    /** Sets the coordinate frame that does not move, in which what has been shown stays. */
    public ThreeDeePanel fixedFrame(String frameId) {
        return set("fixedFrame", frameId);
    }

    /** Sets from where the scene is looked at. */
    public ThreeDeePanel camera(CameraState camera) {
        return set("cameraState", camera);
    }

    /** Publishes a point that the user clicks on a topic. */
    public ThreeDeePanel publishPoint(String topic) {
        return set(PUBLISH, "type", "point").set(PUBLISH, "pointTopic", topic);
    }

    /** Publishes a pose that the user draws on a topic. */
    public ThreeDeePanel publishPose(String topic) {
        return set(PUBLISH, "type", "pose").set(PUBLISH, "poseTopic", topic);
    }

    /** Publishes a pose that the user draws on a topic, as an estimate with these standard deviations. */
    public ThreeDeePanel publishPoseEstimate(
            String topic, double xDeviation, double yDeviation, double thetaDeviation) {
        return set(PUBLISH, "type", "pose_estimate")
                .set(PUBLISH, "poseEstimateTopic", topic)
                .set(PUBLISH, "poseEstimateXDeviation", xDeviation)
                .set(PUBLISH, "poseEstimateYDeviation", yDeviation)
                .set(PUBLISH, "poseEstimateThetaDeviation", thetaDeviation);
    }
}
