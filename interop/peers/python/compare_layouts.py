"""Builds layouts with the official SDK and compares those of a folder to them, NAME.json each.

Usage: compare_layouts.py FOLDER

Prints the names of those that are equal; fails at the first difference, and if a class of foxglove.layouts was not used.
"""

import dataclasses
import inspect
import json
import sys
from pathlib import Path

import foxglove.layouts as fl

TOPIC_SETTINGS = {
    "/scene": fl.BaseRendererSceneUpdateTopicSettings(
        visible=True, color="#ff0000", show_outlines=True, selected_id_variable="id", compute_vertex_normals=False
    ),
    "/cloud": fl.BaseRendererPointCloudTopicSettings(
        visible=True,
        point_shape="cube",
        cube_size=0.1,
        cube_outline=True,
        color_mode="colormap",
        color_field="z",
        color_map="turbo",
        min_value=-1,
        max_value=2.5,
        decay_time=1.5,
        stixels_enabled=True,
    ),
    "/scan": fl.BaseRendererLaserScanTopicSettings(
        visible=True, point_size=3, color_mode="gradient", color_field="x", gradient=("#000", "#fff"), frame_locked=True
    ),
    "/velodyne": fl.BaseRendererRosVelodyneScanTopicSettings(visible=True, color_mode="flat", flat_color="#00ff0080"),
    "/depth": fl.BaseRendererImageTopicSettings(
        visible=True, point_size=2, render_mode="pointCloud", camera_info_topic="/camera", distance_type="zAxis"
    ),
    "/camera": fl.BaseRendererCameraTopicSettings(visible=True, distance=2, width=1, color="#ffffff"),
    "/costmap": fl.BaseRendererRosOccupancyGridTopicSettings(visible=True, color_mode="costmap", alpha=0.5),
    "/polygon": fl.BaseRendererRosPolygonTopicSettings(visible=True, line_width=0.2, color="rgba(1, 2, 3, 0.5)"),
    "/occupancy": fl.BaseRendererRosOccupancyGridTopicSettings(
        visible=True,
        color_mode="custom",
        min_color="#ffffff",
        max_color="#000000",
        unknown_color="#808080",
        invalid_color="#ff0000",
        draw_behind=True,
    ),
    "/pose": fl.BaseRendererPoseTopicSettings(
        visible=True,
        type="arrow",
        arrow_scale=(1, 2, 3),
        axis_scale=0.5,
        show_covariance=True,
        covariance_color="#ffff00",
    ),
    "/path": fl.BaseRendererPosesTopicSettings(visible=True, type="line", gradient=("#000000", "#ffffff")),
    "/ros_voxels": fl.BaseRendererRosVoxelGridTopicSettings(visible=True, color_mode="by type"),
    "/grid": fl.BaseRendererGridTopicSettings(
        visible=False,
        elevation_field="z",
        interpolation_method="linear",
        explicit_alpha=0.5,
        show_lines=True,
        line_color="#00ff00",
        use_lighting=False,
    ),
    "/grid_map": fl.BaseRendererRosGridMapTopicSettings(visible=True, elevation_mode="layer", elevation_layer="z"),
    "/voxels": fl.BaseRendererVoxelGridTopicSettings(visible=True, use_lighting=True),
    "/robot": fl.BaseRendererUrdfTopicSettings(
        visible=True, display_mode="visual", links={"arm": fl.BaseRendererUrdfLinkSettings(visible=False)}
    ),
    "/markers": fl.BaseRendererRosMarkerTopicSettings(
        visible=True,
        convert_to="foxglove.SceneUpdate",
        namespaces={"lanes": fl.BaseRendererRosMarkerNamespaceSettings(visible=False)},
    ),
}

LAYERS = {
    "floor": fl.BaseRendererGridLayerSettings(
        instance_id="floor",
        visible=True,
        label="Floor",
        order=1,
        frame_id="world",
        size=10,
        divisions=20,
        line_width=1,
        color="#248eff",
        position=(0, 0, -0.5),
        rotation=(0, 90, 0),
        draw_behind=True,
    ),
    "map": fl.BaseRendererTiledMapLayerSettings(
        instance_id="map", server_config="satellite", opacity=0.5, z_position=-1, draw_behind=False
    ),
    "tiles": fl.BaseRendererTiledMapLayerSettings(
        instance_id="tiles", server_config="custom", custom_map_tile_server="https://example.com/{x}/{y}/{z}.png"
    ),
    "city": fl.BaseRendererThreeDimensionalMapLayerSettings(
        instance_id="city",
        error_target=16,
        altitude_mode="map-sampling",
        reference_measurement=fl.BaseRendererThreeDimensionalMapReferenceMeasurement(
            latitude=47.4, longitude=8.5, altitude=410
        ),
        height_offset=2,
    ),
    "url": fl.BaseRendererUrdfLayerSettings(
        instance_id="url",
        source_type="url",
        url="package://robot/arm.urdf",
        frame_prefix="left_",
        control_mode="jointStates",
        joint_states_topic="/joints",
        display_mode="collision",
        fallback_color="#888888",
        show_axis=True,
        axis_scale=0.3,
        show_outlines=True,
        opacity=0.9,
        links={"hand": fl.BaseRendererUrdfLinkSettings(visible=False)},
    ),
    "file": fl.BaseRendererUrdfLayerSettings(instance_id="file", source_type="filePath", file_path="/arm.urdf"),
    "parameter": fl.BaseRendererUrdfLayerSettings(
        instance_id="parameter", source_type="param", parameter="/robot", control_mode="transforms"
    ),
    "topic": fl.BaseRendererUrdfLayerSettings(instance_id="topic", source_type="topic", topic="/robot"),
}

PANELS = {
    "plot": fl.PlotPanel(
        title="Plot",
        config=fl.PlotConfig(
            paths=[
                fl.PlotSeries(value="/pose.x"),
                fl.PlotSeries(
                    value="/pose.y",
                    label="y",
                    id="second",
                    enabled=False,
                    color="#f80",
                    line_size=2,
                    show_line=True,
                    line_style="dashed",
                    line_interpolation="step",
                    timestamp_method="headerStamp",
                    y_axis_id="volts",
                ),
                fl.PlotSeries(
                    value="/joints.position",
                    timestamp_method="customField",
                    timestamp_path="/joints.time",
                    array_expansion="byIndex",
                    dynamic_series_overrides={"3": fl.PlotDynamicSeriesOverride(enabled=False)},
                    comparison_slots={"A": fl.PlotComparisonSlotOverride(enabled=True)},
                ),
                fl.PlotSeries(
                    value="/motors",
                    dynamic_label_field="name",
                    dynamic_value_field="volts",
                    x_value_path="/motors[0].speed",
                    time_range="latest",
                    use_right_y_axis=True,
                ),
            ],
            is_synced=True,
            x_axis_label="time",
            x_axis_display_method="absolute",
            time_window_mode="sliding",
            following_view_width=12.5,
            playback_bar_position="center",
            min_y_value=-1,
            max_y_value=1.5,
            y_axis_label="volts",
            show_legend=True,
            legend_display="floating",
            floating_legend_position="bottom-right",
            sidebar_dimension=120,
            show_plot_values_in_legend=True,
            show_x_axis_labels=True,
            show_y_axis_labels=False,
            show_y_axis_grid_lines=False,
            secondary_axes=[
                fl.PlotSecondaryAxis(
                    id="volts", label="V", min=0, max=24, show_tick_labels=True, show_grid_lines=False
                )
            ],
            right_y_axis=fl.PlotRightAxis(label="old"),
        ),
    ),
    "plot_against": fl.PlotPanel(
        config=fl.PlotConfig(
            paths=[fl.PlotSeries(value="/pose.y")],
            x_axis_val="custom",
            x_axis_path=fl.PlotXAxisPath(value="/pose.x"),
            time_range="all",
            axis_scales_mode="lockedScales",
            legend_display="left",
        )
    ),
    "plot_index": fl.PlotPanel(
        config=fl.PlotConfig(
            paths=[fl.PlotSeries(value="/scan.ranges[:]")],
            x_axis_val="index",
            time_window_mode="fixed",
            min_x_value=0,
            max_x_value=3,
        )
    ),
    "states": fl.StateTransitionsPanel(
        title="States",
        config=fl.StateTransitionsConfig(
            paths=[
                fl.StateTransitionsSeries(value="/status.ok"),
                fl.StateTransitionsSeries(
                    value="/status.mode",
                    label="mode",
                    id="mode",
                    enabled=True,
                    timestamp_method="receiveTime",
                    array_expansion="none",
                    custom_states=fl.StateTransitionsDiscreteCustomStates(
                        states=[
                            fl.StateTransitionsDiscreteCustomState(value="0", label="off", color="#888"),
                            fl.StateTransitionsDiscreteCustomState(value="1", label="on", color="#0f0"),
                        ]
                    ),
                ),
                fl.StateTransitionsSeries(
                    value="/battery.volts",
                    timestamp_method="publishTime",
                    custom_states=fl.StateTransitionsRangeCustomStates(
                        states=[
                            fl.StateTransitionsRangeCustomState(value=11.5, operator="<", label="low", color="#f00"),
                            fl.StateTransitionsRangeCustomState(value=13, operator=">=", label="high", color="#00f"),
                        ],
                        otherwise=fl.StateTransitionsBaseCustomState(label="fine", color="#0f0"),
                    ),
                ),
            ],
            is_synced=False,
            x_axis_label="time",
            x_axis_display_method="relative",
            time_window_mode="sliding",
            x_axis_range=30,
            playback_bar_position="right",
            show_legend=True,
            legend_display="right",
            show_points=True,
        ),
    ),
    "states_fixed": fl.StateTransitionsPanel(
        config=fl.StateTransitionsConfig(time_window_mode="fixed", x_axis_min_value=1, x_axis_max_value=2)
    ),
    "three_dee": fl.ThreeDeePanel(
        title="3D",
        config=fl.ThreeDeeConfig(
            follow_tf="base_link",
            follow_mode="follow-heading",
            fixed_frame="world",
            camera_state=fl.ThreeDeeCameraState(
                distance=5,
                perspective=True,
                phi=60,
                theta_offset=45,
                target=(1, 2, 3),
                target_offset=(0.5, 0, 0),
                target_orientation=(0, 0, 0, 1),
                fovy=45,
                near=0.1,
                far=1000,
                log_depth=True,
            ),
            publish=fl.ThreeDeePublishSettings(
                type="pose_estimate",
                point_topic="/clicked",
                pose_topic="/goal",
                pose_estimate_topic="/initial",
                pose_estimate_x_deviation=0.5,
                pose_estimate_y_deviation=0.25,
                pose_estimate_theta_deviation=0.1,
            ),
            scene=fl.BaseRendererSceneSettings(
                enable_stats=True,
                background_color="#102030",
                label_scale_factor=2,
                mesh_up_axis="z_up",
                sync_camera=True,
                ignore_collada_up_axis=True,
                transforms=fl.BaseRendererTransforms(
                    visible=True,
                    show_label=False,
                    axis_size=0.5,
                    label_size=0.2,
                    line_width=2,
                    line_color="#ffff00",
                    enable_preloading=True,
                ),
            ),
            transforms={"base_link": fl.BaseRendererLayerSettingsTransform(visible=False)},
            topics=TOPIC_SETTINGS,
            layers=LAYERS,
            synchronize=True,
            synced_topics={"/left": True, "/right": True},
            location_fix_topic="/fix",
            location_fix_frame="display",
            enu_frame_id="map",
        ),
    ),
    "image": fl.ImagePanel(
        config=fl.ImageConfig(
            topics={"/scene": fl.BaseRendererSceneUpdateTopicSettings(visible=True)},
            image_mode=fl.ImageModeConfig(
                image_topic="/camera/image",
                calibration_topic="/camera/calibration",
                annotations={"/boxes": fl.ImageAnnotationSettings(visible=True)},
                overlay_topics=[
                    fl.ImageOverlayTopicConfig(
                        id="mask",
                        topic="/mask",
                        visible=True,
                        order=1,
                        opacity=0.5,
                        blend_mode="add",
                        pixel_alpha_mode="white-transparent",
                    )
                ],
                rotation=90,
                flip_horizontal=True,
                flip_vertical=False,
                rectify_image=True,
                min_value=0,
                max_value=4000,
                color_mode="colormap",
                color_map="rainbow",
                near=0.1,
                far=100,
                publish=fl.ImageModePublishConfig(
                    click_enabled=True, cursor_click_topic="/click", hover_enabled=True, cursor_hover_topic="/hover"
                ),
            ),
        )
    ),
    "image_gradient": fl.ImagePanel(
        config=fl.ImageConfig(
            image_mode=fl.ImageModeConfig(
                image_topic="/depth", color_mode="gradient", gradient=("#000000", "#ffffff"), video_decoder="software"
            )
        )
    ),
    "map": fl.MapPanel(
        config=fl.MapConfig(
            follow_topic="/fix",
            follow_frame="gps",
            layer="satellite",
            zoom_level=15.5,
            max_native_zoom=18,
            disabled_topics=["/old", "/older"],
            topic_colors={"/fix": "#00ff00"},
            topic_config={
                "/fix": fl.MapTopicSettings(
                    history_mode="last-n-seconds",
                    time_window_seconds=30,
                    point_display_mode="arrowhead",
                    point_size=6,
                    show_heading=True,
                    show_velocity=False,
                    order=2,
                ),
                "/odometry": fl.MapTopicSettings(anchor_topic="/fix"),
            },
            layers=[
                fl.MapLayerConfig(type="street"),
                fl.MapLayerConfig(type="seamark", opacity=0.5, enabled=False),
                fl.MapLayerConfig(type="custom", custom_tile_url="https://example.com/{x}/{y}/{z}.png"),
            ],
        )
    ),
    "map_tiles": fl.MapPanel(
        config=fl.MapConfig(layer="custom", custom_tile_url="https://example.com/{x}/{y}/{z}.png")
    ),
    "raw_messages": fl.RawMessagesPanel(
        config=fl.RawMessagesConfig(
            topic_path="/pose",
            diff_enabled=True,
            diff_method="previous message",
            show_full_message_for_diff=True,
            expansion="all",
            font_size=12,
        )
    ),
    "raw_messages_diff": fl.RawMessagesPanel(
        config=fl.RawMessagesConfig(
            topic_path="/pose",
            diff_enabled=True,
            diff_method="custom",
            diff_topic_path="/goal",
            expansion={"x~pose": "c"},
            default_expanded=True,
        )
    ),
    "log": fl.LogPanel(
        config=fl.LogConfig(
            topic_to_render="/log",
            min_log_level=3,
            search_terms=["motor", "arm"],
            name_filter={"noisy": fl.LogNamespaceSettings(visible=False)},
            font_size=11,
            show_level=True,
            show_date=False,
            show_time=True,
            show_timezone=False,
            show_name=True,
            show_source_location=False,
        )
    ),
    "markdown": fl.MarkdownPanel(config=fl.MarkdownConfig(markdown="# Arm\n\u00fc \"quoted\"", font_size=14)),
    "markdown_message": fl.MarkdownPanel(config=fl.MarkdownConfig(render_mode="message", message_path="/help.text")),
    "table": fl.TablePanel(config=fl.TableConfig(topic_path="/joints[:]", expansion={"0~pose": "e"})),
    "gauge": fl.GaugePanel(
        config=fl.GaugeConfig(
            path="/battery.volts",
            style="bar",
            min_value=10,
            max_value=13,
            tick_interval=0.5,
            show_ticks=True,
            color_mode="colormap",
            color_map="red-yellow-green",
            reverse=True,
            reverse_direction=True,
            origin=12,
            mirror_color_at_origin=True,
        )
    ),
    "gauge_gradient": fl.GaugePanel(
        config=fl.GaugeConfig(path="/speed", color_mode="gradient", gradient=("#0000ff", "#ff0000"))
    ),
    "indicator": fl.IndicatorPanel(
        config=fl.IndicatorConfig(
            path="/status.ok",
            style="background",
            font_size=20,
            rules=[
                fl.IndicatorRule(operator="=", raw_value="true", color="#00ff00", label="OK"),
                fl.IndicatorRule(operator="<=", raw_value="3", color="#ff0000", label="low"),
            ],
            fallback_color="#888888",
            fallback_label="?",
        )
    ),
    "teleop": fl.TeleopPanel(
        config=fl.TeleopConfig(
            topic="/cmd_vel",
            publish_rate=10,
            up_button=fl.TeleopButton(field="linear-x", value=1),
            down_button=fl.TeleopButton(field="linear-x", value=-1),
            left_button=fl.TeleopButton(field="angular-z", value=0.5),
            right_button=fl.TeleopButton(field="angular-z", value=-0.5),
            stop_button=fl.TeleopButton(field="linear-x", value=0),
            auto_send_stop_on_release=True,
        )
    ),
    "publish": fl.PublishPanel(
        config=fl.PublishConfig(
            topic_name="/goal",
            datatype="foxglove.Pose",
            value='{"x": 1}',
            button_text="Go",
            button_tooltip="goes",
            button_color="#00a871",
            advanced_view=False,
        )
    ),
    "service_call": fl.ServiceCallPanel(
        config=fl.ServiceCallConfig(
            service_name="/robot/drive_to",
            request_payload="{}",
            layout="horizontal",
            button_text="Drive",
            button_tooltip="drives",
            button_color="#00a871",
            editing_mode=True,
            timeout_seconds=2.5,
        )
    ),
    "audio": fl.AudioPanel(
        config=fl.AudioConfig(
            topic="/microphone", color="#ff00ff", muted=False, volume=0.5, time_stretching="wsola", sliding_view_width=10
        )
    ),
    "diagnostics_summary": fl.DiagnosticsSummaryPanel(
        config=fl.DiagnosticsSummaryConfig(
            topic_to_render="/diagnostics",
            min_level=1,
            pinned_ids=["|arm|motor|"],
            hardware_id_filter="arm",
            sort_by_level=True,
            seconds_until_stale=5,
        )
    ),
    "diagnostics_detail": fl.DiagnosticsDetailPanel(
        config=fl.DiagnosticsDetailConfig(
            topic_to_render="/diagnostics",
            selected_hardware_id="arm",
            selected_name="motor",
            split_fraction=0.3,
            numeric_precision=2,
            seconds_until_stale=5,
        )
    ),
    "variable_slider": fl.VariableSliderPanel(
        config=fl.VariableSliderConfig(
            global_variable_name="speed", slider_props=fl.VariableSliderProps(min=0, max=2, step=0.1)
        )
    ),
    "parameters": fl.ParametersPanel(title="Tuning"),
    "transform_tree": fl.TransformTreePanel(),
    "topic_graph": fl.TopicGraphPanel(),
    "data_source_info": fl.DataSourceInfoPanel(),
    "custom": fl.Panel(
        panel_type="com.example.Custom",
        version=3,
        title="Mine",
        config={"list": [1, "two", None, {"three": True}], "number": 0.1},
    ),
    "custom_bare": fl.Panel(panel_type="com.example.Custom", version=1),
}

LAYOUTS = {name: fl.Layout(content=panel) for name, panel in PANELS.items()} | {
    # What a panel without any setting says.
    **{
        "default_" + cls.__name__: fl.Layout(content=cls())
        for name, cls in inspect.getmembers(fl, inspect.isclass)
        if issubclass(cls, fl.BasePanel) and cls not in (fl.BasePanel, fl.Panel)
    },
    "containers": fl.Layout(
        content=fl.SplitContainer(
            direction="row",
            items=[
                fl.SplitItem(
                    proportion=2,
                    content=fl.TabContainer(
                        tabs=[
                            fl.TabItem(title="Plot", content=fl.PlotPanel()),
                            fl.TabItem(title="Map", content=fl.MapPanel()),
                        ],
                        selected_tab_index=1,
                    ),
                ),
                fl.SplitItem(
                    content=fl.SplitContainer(
                        direction="column",
                        items=[
                            fl.SplitItem(
                                content=fl.StackContainer(
                                    title="Logs",
                                    panels=[
                                        fl.StackItem(panel=fl.LogPanel(), size=0.6),
                                        fl.StackItem(panel=fl.TablePanel(), size=0.7),
                                    ],
                                )
                            ),
                            fl.SplitItem(content=fl.TabContainer(tabs=[fl.TabItem(title="3D", content=fl.ThreeDeePanel())])),
                        ],
                    )
                ),
            ],
        ),
        variables={"speed": 0.5, "name": "arm", "on": True, "limits": [1, 2], "pid": {"p": 1.5}},
        user_scripts={"double": fl.UserScript(name="double", source_code="export default 1;\n")},
    ),
}


def differences(ours, theirs, path="layout"):
    """Yields where two parsed documents differ. 1 and 1.0 are the same number; 1 and true are not."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in ours.keys() | theirs.keys():
            if key not in ours or key not in theirs:
                yield f"{path}.{key}: only in {'theirs' if key in theirs else 'ours'}"
            else:
                yield from differences(ours[key], theirs[key], f"{path}.{key}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for index, pair in enumerate(zip(ours, theirs)):
            yield from differences(*pair, f"{path}[{index}]")
    elif isinstance(ours, bool) != isinstance(theirs, bool) or ours != theirs:
        yield f"{path}: ours {ours!r}, theirs {theirs!r}"


def used_classes(value):
    if isinstance(value, (list, tuple)):
        return set().union(*map(used_classes, value))
    if isinstance(value, dict):
        return used_classes(list(value.values()))
    if dataclasses.is_dataclass(value):
        return {type(value)} | used_classes([getattr(value, field.name) for field in dataclasses.fields(value)])
    return set()


def main(folder):
    models = [cls for _, cls in inspect.getmembers(fl, inspect.isclass) if dataclasses.is_dataclass(cls)]
    leaves = {cls for cls in models if not any(cls in other.__mro__[1:] for other in models)}
    unused = leaves - used_classes(LAYOUTS)
    if unused:
        raise ValueError(f"not used: {sorted(cls.__name__ for cls in unused)}")
    for name, layout in sorted(LAYOUTS.items()):
        ours = json.loads((Path(folder) / f"{name}.json").read_text(encoding="utf-8"))
        found = sorted(differences(ours, json.loads(layout.to_json())))
        if found:
            raise ValueError(name + ":\n" + "\n".join(found))
        print(name)


main(*sys.argv[1:])
