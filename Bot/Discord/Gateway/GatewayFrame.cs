using System.Text.Json;

namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>A frame's envelope, read without touching its content.</summary>
/// <param name="Op">Kind.</param>
/// <param name="Sequence">Number of a dispatch.</param>
/// <param name="Event">Name of a dispatch.</param>
/// <param name="Data">The content's JSON within the frame.</param>
internal readonly record struct GatewayFrame(GatewayOp Op, long? Sequence, string? Event, ReadOnlyMemory<byte> Data)
{
    public const string Ready = "READY";
    public const string Resumed = "RESUMED";
    public const string InteractionCreate = "INTERACTION_CREATE";

    /// <exception cref="JsonException">Not a frame.</exception>
    public static GatewayFrame Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes.Span);
        var (op, sequence, name, data) = ((GatewayOp?)null, (long?)null, (string?)null, ReadOnlyMemory<byte>.Empty);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A gateway frame must be an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8)) op = (GatewayOp)Number(ref reader).GetValueOrDefault(-1);
            else if (reader.ValueTextEquals("s"u8)) sequence = Number(ref reader);
            else if (reader.ValueTextEquals("t"u8)) name = EventName(ref reader);
            else if (reader.ValueTextEquals("d"u8)) data = Content(ref reader, bytes);
            else reader.Skip();
        }

        return new(op ?? throw new JsonException("A gateway frame must have an op."), sequence, name, data);
    }

    private static long? Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : null;
    }

    private static string? EventName(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.String) return null;
        return reader.ValueTextEquals("INTERACTION_CREATE"u8) ? InteractionCreate : reader.GetString();
    }

    private static ReadOnlyMemory<byte> Content(ref Utf8JsonReader reader, ReadOnlyMemory<byte> bytes)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return bytes[start..(int)reader.BytesConsumed];
    }
}
