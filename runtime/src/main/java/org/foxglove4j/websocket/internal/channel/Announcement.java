package org.foxglove4j.websocket.internal.channel;

import java.util.List;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.websocket.internal.protocol.Advertise;

/**
 * What a client is told of channels.
 *
 * @param channels those that it is told of
 * @param messages what tells of them, in this order
 */
public record Announcement(List<ChannelDescriptor> channels, List<Advertise> messages) {}
