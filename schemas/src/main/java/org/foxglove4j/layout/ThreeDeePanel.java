package org.foxglove4j.layout;

/** Shows a scene in three dimensions: markers, point clouds, robots, maps. The app calls it the 3D panel. */
public final class ThreeDeePanel extends ScenePanel<ThreeDeePanel> {

    private static final String PUBLISH = "publish";

    /** How the view follows a coordinate frame. */
    public enum FollowMode implements Choice {
        /** The view moves and rotates with the frame. */
        FOLLOW_POSE,
        /** The view moves and rotates with the frame, and the horizon stays level. */
        FOLLOW_HEADING,
        /** The view moves with the frame, but does not rotate. */
        FOLLOW_POSITION,
        /** The view does not follow the frame. */
        FOLLOW_NONE
    }

    private ThreeDeePanel(JsonObject json) {
        super(json, ThreeDeePanel::new);
    }

    /** Creates a panel without topics. */
    public static ThreeDeePanel create() {
        return new ThreeDeePanel(panel("ThreeDee"));
    }

    /** Sets the coordinate frame of the camera, called the display frame in the app. */
    public ThreeDeePanel followFrame(String frameId) {
        return put("followTf", frameId);
    }

    /** Sets how the view follows the coordinate frame. */
    public ThreeDeePanel followMode(FollowMode mode) {
        return put("followMode", mode);
    }

    /** Sets the fixed coordinate frame, in which objects stay where they were shown. */
    public ThreeDeePanel fixedFrame(String frameId) {
        return put("fixedFrame", frameId);
    }

    /** Sets the camera. */
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
