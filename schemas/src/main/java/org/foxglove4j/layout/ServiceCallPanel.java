package org.foxglove4j.layout;

import java.time.Duration;

/** Calls a service at the press of a button, and shows what it answers. */
public final class ServiceCallPanel extends Panel<ServiceCallPanel> {

    private ServiceCallPanel(JsonObject json) {
        super(json, ServiceCallPanel::new);
    }

    /** Creates a panel that calls what the user will choose. */
    public static ServiceCallPanel create() {
        return new ServiceCallPanel(panel("ServiceCall"));
    }

    /**
     * Creates a panel that calls a service.
     *
     * @param serviceName the name of the service
     * @param request the request, in JSON
     */
    public static ServiceCallPanel of(String serviceName, String request) {
        return create().put("serviceName", serviceName).put("requestPayload", request);
    }

    /** Sets whether request and response are beside each other, in place of below each other. */
    public ServiceCallPanel horizontal(boolean horizontal) {
        return put("layout", horizontal ? "horizontal" : "vertical");
    }

    /** Sets the text on the button. */
    public ServiceCallPanel buttonText(String text) {
        return put("buttonText", text);
    }

    /** Sets the text that is shown while the mouse is over the button. */
    public ServiceCallPanel buttonTooltip(String text) {
        return put("buttonTooltip", text);
    }

    /** Sets the color of the button. */
    public ServiceCallPanel buttonColor(String color) {
        return putColor("buttonColor", color);
    }

    /** Sets whether request and response are shown and the request can be edited, in place of the button alone. */
    public ServiceCallPanel editable(boolean editable) {
        return put("editingMode", editable);
    }

    /** Sets how long the answer may take. */
    public ServiceCallPanel timeout(Duration timeout) {
        return putSeconds("timeoutSeconds", timeout);
    }
}
