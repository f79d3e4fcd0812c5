using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DiscordAH.Bot.Discord.Interactions;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Discord.Replies;

/// <summary>Turns replies into Discord's message JSON. Whatever is longer than Discord takes is cut with "…" here, and nobody is pinged but <see cref="Reply.Mention"/>.</summary>
internal sealed class ReplyWriter(SignedState signed)
{
    public const int EphemeralFlag = 1 << 6;

    private const int MaximumFiles = 10;
    private const int MaximumEmbeds = 10;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ComponentWriter _components = new(signed);

    /// <summary>A message of the bot's own.</summary>
    public ReadOnlyMemory<byte> Message(Reply reply, string nonce) => Write(json =>
    {
        json.WriteStartObject();
        WriteBody(json, reply, isEdit: false);
        json.WriteString("nonce"u8, nonce);
        json.WriteBoolean("enforce_nonce"u8, true);
        json.WriteEndObject();
    });

    /// <summary>A change of a message: what the reply has not is taken away.</summary>
    public ReadOnlyMemory<byte> Edit(Reply reply) => Write(json =>
    {
        json.WriteStartObject();
        WriteBody(json, reply, isEdit: true);
        json.WriteEndObject();
    });

    /// <summary>A further message to an interaction.</summary>
    public ReadOnlyMemory<byte> FollowUp(Reply reply) => Write(json =>
    {
        json.WriteStartObject();
        WriteBody(json, reply, isEdit: false);
        WriteFlags(json, reply.Ephemeral);
        json.WriteEndObject();
    });

    /// <summary>The first answer to an interaction, as a new message (type 4) or in place of the message it came from (type 7).</summary>
    public ReadOnlyMemory<byte> Answer(int type, Reply reply) => Write(json =>
    {
        StartCallback(json, type);
        WriteBody(json, reply, isEdit: type == CallbackType.Update);
        if (type == CallbackType.Message) WriteFlags(json, reply.Ephemeral);
        EndCallback(json);
    });

    /// <summary>An acknowledgement without content.</summary>
    public static ReadOnlyMemory<byte> Acknowledge(int type, bool ephemeral) => Write(json =>
    {
        StartCallback(json, type);
        WriteFlags(json, ephemeral);
        EndCallback(json);
    });

    /// <summary>A form; only the opener may send it.</summary>
    public ReadOnlyMemory<byte> Form(Modal modal, UserId opener) => Write(json =>
    {
        StartCallback(json, CallbackType.Modal);
        ModalWriter.Write(json, modal, signed.Sign(modal.Action, modal.State, opener, null, 0));
        EndCallback(json);
    });

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return buffer.WrittenMemory;
    }

    public static void StartCallback(Utf8JsonWriter json, int type)
    {
        json.WriteStartObject();
        json.WriteNumber("type"u8, type);
        json.WriteStartObject("data"u8);
    }

    public static void EndCallback(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFlags(Utf8JsonWriter json, bool ephemeral)
    {
        if (ephemeral) json.WriteNumber("flags"u8, EphemeralFlag);
    }

    private void WriteBody(Utf8JsonWriter json, Reply reply, bool isEdit)
    {
        WriteContent(json, reply, isEdit);
        json.WriteStartArray("embeds"u8);
        var budget = new EmbedBudget();
        foreach (var embed in reply.Embeds.Take(MaximumEmbeds)) EmbedWriter.Write(json, embed, ref budget);
        json.WriteEndArray();
        _components.Write(json, reply.Rows);
        if (isEdit || reply.Files.Count > 0) WriteAttachments(json, reply.Files);
        json.WriteStartObject("allowed_mentions"u8);
        json.WriteStartArray("parse"u8);
        json.WriteEndArray();
        if (reply.Mention is { } one)
        {
            json.WriteStartArray("users"u8);
            json.WriteStringValue(one.ToString());
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, Reply reply, bool isEdit)
    {
        var text = string.IsNullOrWhiteSpace(reply.Text) ? null : DiscordText.Clip(reply.Text, 2000);
        if (text is null && reply.Embeds.Count == 0 && reply.Files.Count == 0) text = "There is nothing to show.";
        if (text is not null) json.WriteString("content"u8, text);
        else if (isEdit) json.WriteNull("content"u8);
    }

    private static void WriteAttachments(Utf8JsonWriter json, IReadOnlyList<ReplyFile> files)
    {
        json.WriteStartArray("attachments"u8);
        for (var i = 0; i < Math.Min(files.Count, MaximumFiles); i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id"u8, i);
            json.WriteString("filename"u8, files[i].Name);
            if (files[i].AltText.Length > 0) json.WriteString("description"u8, DiscordText.Clip(files[i].AltText, 1024));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
