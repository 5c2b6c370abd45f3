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
        return put("followTf", frameId);
    }

    /** Sets how the view follows the coordinate frame. */
    public ThreeDeePanel followMode(FollowMode mode) {
        return put("followMode", mode);
    }

    /** Sets the coordinate frame that does not move, in which what has been shown stays. */
    public ThreeDeePanel fixedFrame(String frameId) {
        return put("fixedFrame", frameId);
    }

    /** Sets from where the scene is looked at. */
    public ThreeDeePanel camera(CameraState camera) {
        return put("cameraState", camera);
    }

    /** Publishes a point that the user clicks on a topic. */
    public ThreeDeePanel publishPoint(String topic) {
        return put(PUBLISH, "type", "point").put(PUBLISH, "pointTopic", topic);
    }

    /** Publishes a pose that the user draws on a topic. */
    public ThreeDeePanel publishPose(String topic) {
        return put(PUBLISH, "type", "pose").put(PUBLISH, "poseTopic", topic);
    }

    /** Publishes a pose that the user draws on a topic, as an estimate with these standard deviations. */
    public ThreeDeePanel publishPoseEstimate(
            String topic, double xDeviation, double yDeviation, double thetaDeviation) {
        return put(PUBLISH, "type", "pose_estimate")
                .put(PUBLISH, "poseEstimateTopic", topic)
                .put(PUBLISH, "poseEstimateXDeviation", xDeviation)
                .put(PUBLISH, "poseEstimateYDeviation", yDeviation)
                .put(PUBLISH, "poseEstimateThetaDeviation", thetaDeviation);
    }
}
