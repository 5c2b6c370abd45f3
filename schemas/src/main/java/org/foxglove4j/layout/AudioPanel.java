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
        return create().set("topic", topic);
    }

    /** Sets the volume. */
    public AudioPanel volume(double volume) {
        return set("volume", volume);
    }

    /** Sets whether it is silent. */
    public AudioPanel muted(boolean muted) {
        return set("muted", muted);
    }

    /** Sets the color of the wave. */
    public AudioPanel color(String color) {
        return setColor("color", color);
    }

    /** Sets whether sound keeps its pitch when it is played faster or slower. */
    public AudioPanel keepPitch(boolean keep) {
        return set("timeStretching", keep ? "wsola" : "resample");
    }

    /** Sets how much is shown of live sound. */
    public AudioPanel slidingWindow(Duration length) {
        return setSeconds("slidingViewWidth", length);
    }
}
