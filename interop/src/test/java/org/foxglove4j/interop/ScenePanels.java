package org.foxglove4j.interop;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.foxglove4j.layout.CameraState;
import org.foxglove4j.layout.ColorMap;
import org.foxglove4j.layout.GridLayer;
import org.foxglove4j.layout.ImageOverlay;
import org.foxglove4j.layout.ImagePanel;
import org.foxglove4j.layout.Panel;
import org.foxglove4j.layout.ScenePanel.UpAxis;
import org.foxglove4j.layout.ThreeDeeMapLayer;
import org.foxglove4j.layout.ThreeDeeMapLayer.AltitudeMode;
import org.foxglove4j.layout.ThreeDeePanel;
import org.foxglove4j.layout.ThreeDeePanel.FollowMode;
import org.foxglove4j.layout.TileSource;
import org.foxglove4j.layout.TiledMapLayer;
import org.foxglove4j.layout.TopicSettings;
import org.foxglove4j.layout.TopicSettings.PointShape;
import org.foxglove4j.layout.TopicSettings.PoseStyle;
import org.foxglove4j.layout.UrdfLayer;

/** The 3D and image panels that {@code compare_layouts.py} builds, by its names for them. */
final class ScenePanels {

    private static final String TILES = "https://example.com/{x}/{y}/{z}.png";

    private ScenePanels() {}

    static Map<String, Panel<?>> all() {
        return Map.of(
                "three_dee",
                withLayers(withTopics(threeDee())),
                "image",
                image(),
                "image_gradient",
                ImagePanel.of("/depth").gradient("#000000", "#ffffff").set("imageMode", "videoDecoder", "software"));
    }

    private static ThreeDeePanel threeDee() {
        return ThreeDeePanel.create()
                .title("3D")
                .followFrame("base_link")
                .followMode(FollowMode.FOLLOW_HEADING)
                .fixedFrame("world")
                .camera(CameraState.create()
                        .distance(5)
                        .perspective(true)
                        .phi(60)
                        .thetaOffset(45)
                        .target(1, 2, 3)
                        .targetOffset(0.5, 0, 0)
                        .targetOrientation(0, 0, 0, 1)
                        .fovy(45)
                        .clip(0.1, 1000)
                        .logDepth(true))
                .publishPoint("/clicked")
                .publishPose("/goal")
                .publishPoseEstimate("/initial", 0.5, 0.25, 0.1)
                .showStats(true)
                .backgroundColor("#102030")
                .labelScale(2)
                .meshUpAxis(UpAxis.Z)
                .syncCamera(true)
                .set("scene", "ignoreColladaUpAxis", true)
                .showFrames(true)
                .showFrameNames(false)
                .frameAxisSize(0.5)
                .frameLabelSize(0.2)
                .frameLines(2, "#ffff00")
                .preloadTransforms(true)
                .showFrame("base_link", false)
                .synchronize("/left", "/right")
                .locationFixTopic("/fix")
                .set("locationFixFrame", "display")
                .enuFrame("map");
    }

    private static ThreeDeePanel withTopics(ThreeDeePanel panel) {
        TopicSettings shown = TopicSettings.create();
        return panel.topic(
                        "/scene",
                        shown.color("#ff0000")
                                .showOutlines(true)
                                .selectedIdVariable("id")
                                .computeVertexNormals(false))
                .topic(
                        "/cloud",
                        TopicSettings.points()
                                .pointShape(PointShape.CUBE)
                                .cubeSize(0.1)
                                .cubeOutlines(true)
                                .colorMap("z", ColorMap.TURBO)
                                .colorRange(-1, 2.5)
                                .decayTime(Duration.ofMillis(1500))
                                .set("stixelsEnabled", true))
                .topic(
                        "/scan",
                        TopicSettings.points()
                                .pointSize(3)
                                .gradient("x", "#000", "#fff")
                                .frameLocked(true))
                .topic("/velodyne", TopicSettings.points().flatColor("#00ff0080"))
                .topic(
                        "/depth",
                        TopicSettings.points()
                                .pointSize(2)
                                .set("renderMode", "pointCloud")
                                .cameraInfoTopic("/camera")
                                .set("distanceType", "zAxis"))
                .topic("/camera", shown.set("distance", 2).set("width", 1).color("#ffffff"))
                .topic("/costmap", shown.set("colorMode", "costmap").set("alpha", 0.5f))
                .topic(
                        "/occupancy",
                        shown.occupancyColors("#ffffff", "#000000", "#808080", "#ff0000")
                                .drawBehind(true))
                .topic("/polygon", shown.lineWidth(0.2).color("rgba(1, 2, 3, 0.5)"))
                .topic(
                        "/pose",
                        shown.arrows(1, 2, 3)
                                .axisScale(0.5)
                                .showCovariance(true)
                                .covarianceColor("#ffff00"))
                .topic("/path", shown.poseStyle(PoseStyle.LINE).set("gradient", List.of("#000000", "#ffffff")))
                .topic("/ros_voxels", shown.set("colorMode", "by type"))
                .topic(
                        "/grid",
                        shown.visible(false)
                                .elevation("z")
                                .interpolated(true)
                                .alpha(0.5)
                                .showLines(true)
                                .lineColor("#00ff00")
                                .lighting(false))
                .topic("/grid_map", shown.set("elevationMode", "layer").set("elevationLayer", "z"))
                .topic("/voxels", shown.lighting(true))
                .topic("/robot", shown.set("displayMode", "visual").set("links", "arm", Map.of("visible", false)))
                .topic(
                        "/markers",
                        shown.convertTo("foxglove.SceneUpdate").set("namespaces", "lanes", shown.visible(false)));
    }

    private static ThreeDeePanel withLayers(ThreeDeePanel panel) {
        return panel.layer(
                        "floor",
                        GridLayer.create()
                                .visible(true)
                                .label("Floor")
                                .order(1)
                                .frame("world")
                                .size(10)
                                .divisions(20)
                                .lineWidth(1)
                                .color("#248eff")
                                .position(0, 0, -0.5)
                                .rotation(0, 90, 0)
                                .drawBehind(true))
                .layer(
                        "map",
                        TiledMapLayer.of(TileSource.SATELLITE)
                                .opacity(0.5)
                                .height(-1)
                                .drawBehind(false))
                .layer("tiles", TiledMapLayer.ofTiles(TILES))
                .layer(
                        "city",
                        ThreeDeeMapLayer.create()
                                .errorTarget(16)
                                .altitudeMode(AltitudeMode.MAP_SAMPLING)
                                .reference(47.4, 8.5, 410)
                                .heightOffset(2))
                .layer(
                        "url",
                        UrdfLayer.ofUrl("package://robot/arm.urdf")
                                .framePrefix("left_")
                                .moveByJointStates("/joints")
                                .displayMode(UrdfLayer.DisplayMode.COLLISION)
                                .fallbackColor("#888888")
                                .showAxes(true)
                                .axisScale(0.3)
                                .showOutlines(true)
                                .opacity(0.9)
                                .showLink("hand", false))
                .layer("file", UrdfLayer.ofFile("/arm.urdf"))
                .layer("parameter", UrdfLayer.ofParameter("/robot").moveByTransforms())
                .layer("topic", UrdfLayer.ofTopic("/robot"));
    }

    private static ImagePanel image() {
        return ImagePanel.of("/camera/image")
                .topic("/scene")
                .calibration("/camera/calibration")
                .annotations("/boxes")
                .overlay(ImageOverlay.of("/mask")
                        .id("mask")
                        .visible(true)
                        .order(1)
                        .opacity(0.5)
                        .additive(true)
                        .whiteTransparent(true))
                .rotation(90)
                .flipHorizontal(true)
                .flipVertical(false)
                .rectify(true)
                .valueRange(0, 4000)
                .colorMap(ColorMap.RAINBOW)
                .clip(0.1, 100)
                .publishClicks("/click")
                .publishHovering("/hover");
    }
}
