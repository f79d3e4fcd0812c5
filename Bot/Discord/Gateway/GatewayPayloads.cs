using System.Text.Json;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>The frames we send.</summary>
internal static class GatewayPayloads
{
    /// <summary>Servers, roles and channels; interactions come without any intent.</summary>
    public const int Intents = 1;

    public static ReadOnlyMemory<byte> Identify(string token, int shard, int shards) => Frame(GatewayOp.Identify, json =>
    {
        json.WriteString("token"u8, token);
        json.WriteNumber("intents"u8, Intents);
        json.WriteBoolean("compress"u8, false);
        json.WriteStartObject("properties"u8);
        json.WriteString("os"u8, OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        json.WriteString("browser"u8, "DiscordAH");
        json.WriteString("device"u8, "DiscordAH");
        json.WriteEndObject();
        json.WriteStartArray("shard"u8);
        json.WriteNumberValue(shard);
        json.WriteNumberValue(shards);
        json.WriteEndArray();
    });

    public static ReadOnlyMemory<byte> Resume(string token, string session, long sequence) => Frame(GatewayOp.Resume, json =>
    {
        json.WriteString("token"u8, token);
        json.WriteString("session_id"u8, session);
        json.WriteNumber("seq"u8, sequence);
    });

    public static ReadOnlyMemory<byte> Heartbeat(long? sequence) => ReplyWriter.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("op"u8, (int)GatewayOp.Heartbeat);
        if (sequence is { } number) json.WriteNumber("d"u8, number);
        else json.WriteNull("d"u8);
        json.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Frame(GatewayOp op, Action<Utf8JsonWriter> writeData) => ReplyWriter.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("op"u8, (int)op);
        json.WriteStartObject("d"u8);
        writeData(json);
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
