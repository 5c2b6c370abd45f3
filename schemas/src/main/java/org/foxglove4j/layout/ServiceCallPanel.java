package org.foxglove4j.layout;

import java.time.Duration;

/** Calls a service when a button is clicked, and shows the response. */
public final class ServiceCallPanel extends Panel<ServiceCallPanel> {

    private ServiceCallPanel(JsonObject json) {
        super(json, ServiceCallPanel::new);
    }

    /** Creates a panel whose service the user selects in the app. */
    public static ServiceCallPanel create() {
        return new ServiceCallPanel(panel("ServiceCall"));
    }

    /**
     * Creates a panel that calls a service.
     *
     * @param serviceName the name of the service
     * @param request the request as JSON
     */
    public static ServiceCallPanel of(String serviceName, String request) {
        return create().put("serviceName", serviceName).put("requestPayload", request);
    }

    /** Sets whether request and response are side by side, instead of one above the other. */
    public ServiceCallPanel horizontal(boolean horizontal) {
        return put("layout", horizontal ? "horizontal" : "vertical");
    }

    /** Sets the text on the button. */
    public ServiceCallPanel buttonText(String text) {
        return put("buttonText", text);
    }

    /** Sets the tooltip of the button. */
    public ServiceCallPanel buttonTooltip(String text) {
        return put("buttonTooltip", text);
    }

    /** Sets the color of the button. */
    public ServiceCallPanel buttonColor(String color) {
        return putColor("buttonColor", color);
    }

    /** Sets whether request and response are shown and the request can be edited, instead of only the button. */
    public ServiceCallPanel editable(boolean editable) {
        return put("editingMode", editable);
    }

    /** Sets the timeout of the response. */
    public ServiceCallPanel timeout(Duration timeout) {
        return putSeconds("timeoutSeconds", timeout);
    }
}
