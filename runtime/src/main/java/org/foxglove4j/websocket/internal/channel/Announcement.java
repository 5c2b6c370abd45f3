package org.foxglove4j.websocket.internal.channel;

import java.util.List;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.websocket.internal.protocol.Advertise;

/**
 * Advertises channels to a client.
 *
 * @param channels the advertised channels
 * @param messages the messages to send, in this order
 */
public record Announcement(List<ChannelDescriptor> channels, List<Advertise> messages) {}
