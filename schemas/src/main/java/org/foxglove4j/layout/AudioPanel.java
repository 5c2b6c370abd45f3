package org.foxglove4j.layout;

import java.time.Duration;

/** Plays sound. */
public final class AudioPanel extends Panel<AudioPanel> {

    private AudioPanel(JsonObject json) {
        super(json, AudioPanel::new);
    }

    /** Creates a panel that plays what the user will choose. */
    public static AudioPanel create() {
        return new AudioPanel(panel("Audio"));
    }

    /** Creates a panel that plays the sound of a topic. */
    public static AudioPanel of(String topic) {
        return create().put("topic", topic);
    }

    /** Sets the volume. */
    public AudioPanel volume(double volume) {
        return put("volume", volume);
    }

    /** Sets whether it is silent. */
    public AudioPanel muted(boolean muted) {
        return put("muted", muted);
    }

    /** Sets the color of the wave. */
    public AudioPanel color(String color) {
        return putColor("color", color);
    }

    /** Sets whether sound keeps its pitch when it is played faster or slower. */
    public AudioPanel keepPitch(boolean keep) {
        return put("timeStretching", keep ? "wsola" : "resample");
    }

    /** Sets how much is shown of live sound. */
    public AudioPanel slidingWindow(Duration length) {
        return putSeconds("slidingViewWidth", length);
    }
}
