package org.foxglove4j.layout;

import java.util.List;

/** The camera of a {@link ThreeDeePanel}. */
public final class CameraState extends Settings<CameraState> {

    private CameraState(JsonObject json) {
        super(json, CameraState::new);
    }

    /** Creates the camera that the app uses by default. */
    public static CameraState create() {
        return new CameraState(JsonObject.EMPTY);
    }

    /** Sets the distance from the target, in meters. */
    public CameraState distance(double meters) {
        return put("distance", meters);
    }

    /** Sets whether the scene is shown in perspective, instead of from above. */
    public CameraState perspective(boolean perspective) {
        return put("perspective", perspective);
    }

    /** Sets the angle from the vertical, in degrees: 0 looks down. */
    public CameraState phi(double degrees) {
        return put("phi", degrees);
    }

    /** Sets the angle around the vertical, in degrees. */
    public CameraState thetaOffset(double degrees) {
        return put("thetaOffset", degrees);
    }

    /** Sets the position of the coordinate frame that it follows. */
    public CameraState target(double x, double y, double z) {
        return put("target", List.of(x, y, z));
    }

    /** Sets the target, relative to the coordinate frame that it follows. */
    public CameraState targetOffset(double x, double y, double z) {
        return put("targetOffset", List.of(x, y, z));
    }

    /** Sets the orientation of the coordinate frame that it follows, as a quaternion. */
    public CameraState targetOrientation(double x, double y, double z, double w) {
        return put("targetOrientation", List.of(x, y, z, w));
    }

    /** Sets the vertical field of view, in degrees. */
    public CameraState fovy(double degrees) {
        return put("fovy", degrees);
    }

    /** Sets the near and far clipping distances, in meters. */
    public CameraState clip(double near, double far) {
        return put("near", near).put("far", far);
    }

    /**
     * Sets whether the depth buffer is logarithmic, with the same relative precision at all distances, which may be
     * slower.
     */
    public CameraState logDepth(boolean logDepth) {
        return put("logDepth", logDepth);
    }
}
