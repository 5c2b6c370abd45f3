package org.foxglove4j.layout;

import java.util.List;

/** From where a {@link ThreeDeePanel} looks at the scene. */
public final class CameraState extends Settings<CameraState> {

    private CameraState(JsonObject json) {
        super(json, CameraState::new);
    }

    /** Looks as the app does by default. */
    public static CameraState create() {
        return new CameraState(JsonObject.EMPTY);
    }

    /** Sets the distance from what it looks at, in meters. */
    public CameraState distance(double meters) {
        return put("distance", meters);
    }

    /** Sets whether the scene is shown in three dimensions, in place of a map from above. */
    public CameraState perspective(boolean perspective) {
        return put("perspective", perspective);
    }

    /** Sets the angle from the vertical, in degrees: 0 looks down. */
    public CameraState phi(double degrees) {
        return put("phi", degrees);
    }

    /** Sets the angle about the vertical, in degrees. */
    public CameraState thetaOffset(double degrees) {
        return put("thetaOffset", degrees);
    }

    /** Sets where the coordinate frame is that it follows. */
    public CameraState target(double x, double y, double z) {
        return put("target", List.of(x, y, z));
    }

    /** Sets where it looks at, from the coordinate frame that it follows. */
    public CameraState targetOffset(double x, double y, double z) {
        return put("targetOffset", List.of(x, y, z));
    }

    /** Sets how the coordinate frame is rotated that it follows, as a quaternion. */
    public CameraState targetOrientation(double x, double y, double z, double w) {
        return put("targetOrientation", List.of(x, y, z, w));
    }

    /** Sets the vertical field of view, in degrees. */
    public CameraState fovy(double degrees) {
        return put("fovy", degrees);
    }

    /** Sets the distances between which things are drawn, in meters. */
    public CameraState clip(double near, double far) {
        return put("near", near).put("far", far);
    }

    /** Sets whether depths are as exact nearby as far away, which may be slower. */
    public CameraState logDepth(boolean logDepth) {
        return put("logDepth", logDepth);
    }
}
