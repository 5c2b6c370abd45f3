package org.foxglove4j.layout;

import java.time.Duration;

/** Plays audio. */
public final class AudioPanel extends Panel<AudioPanel> {

    private AudioPanel(JsonObject json) {
        super(json, AudioPanel::new);
    }

    /** Creates a panel whose topic the user selects in the app. */
    public static AudioPanel create() {
        return new AudioPanel(panel("Audio"));
    }

    /** Creates a panel that plays the audio of a topic. */
    public static AudioPanel of(String topic) {
        return create().put("topic", topic);
    }

    /** Sets the volume. */
    public AudioPanel volume(double volume) {
        return put("volume", volume);
    }

    /** Sets whether the audio is muted. */
    public AudioPanel muted(boolean muted) {
        return put("muted", muted);
    }

    /** Sets the color of the waveform. */
    public AudioPanel color(String color) {
        return putColor("color", color);
    }

    /** Sets whether audio keeps its pitch at other playback speeds. */
    public AudioPanel keepPitch(boolean keep) {
        return put("timeStretching", keep ? "wsola" : "resample");
    }

    /** Sets the length of the visible window of live audio. */
    public AudioPanel slidingWindow(Duration length) {
        return putSeconds("slidingViewWidth", length);
    }
}
