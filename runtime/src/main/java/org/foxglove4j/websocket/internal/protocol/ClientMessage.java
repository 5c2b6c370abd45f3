package org.foxglove4j.websocket.internal.protocol;

/** A message from a client to the server. */
public sealed interface ClientMessage
        permits Subscribe,
                Unsubscribe,
                ClientAdvertise,
                ClientUnadvertise,
                ClientMessageData,
                GetParameters,
                SetParameters,
                SubscribeParameterUpdates,
                UnsubscribeParameterUpdates,
                SubscribeConnectionGraph,
                UnsubscribeConnectionGraph,
                FetchAsset,
                ServiceCallRequest,
                PlaybackControlRequest {}
