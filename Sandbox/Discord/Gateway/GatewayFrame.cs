using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Writes gateway payloads.</summary>
internal static class GatewayFrame
{
    public static byte[] Dispatch(int sequence, string type, JsonObject body) => Write(0, body, sequence, type);

    public static byte[] Control(int op, JsonNode? body) => Write(op, body, null, null);

    private static byte[] Write(int op, JsonNode? body, int? sequence, string? type)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("t", type);
            if (sequence is { } s)
                writer.WriteNumber("s", s);
            else
                writer.WriteNull("s");
            writer.WriteNumber("op", op);
            writer.WritePropertyName("d");
            if (body is null)
                writer.WriteNullValue();
            else
                body.WriteTo(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
