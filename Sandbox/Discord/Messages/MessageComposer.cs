using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Reads create and edit requests into messages, refusing what Discord refuses.</summary>
internal sealed class MessageComposer(DiscordWorld world, AttachmentShelf shelf, SandboxClock clock)
{
    public const int MaxFile = 10 * 1024 * 1024;
    private const int SettableFlags = Message.SuppressEmbeds | Message.Ephemeral | Message.SuppressNotifications | 8192 | Message.ComponentsV2;

    /// <summary>Fills an empty message from a create request; <paramref name="blank"/> carries id, author, channel and type.</summary>
    public Message Create(Message blank, MessageDraft draft)
    {
        var wanted = (draft.Body.Int("flags") ?? 0) & SettableFlags;
        if (!draft.FromInteraction)
            wanted &= ~Message.Ephemeral;
        return Write(blank with { Flags = (blank.Flags & ~Message.Loading) | wanted }, draft, isEdit: false);
    }

    /// <summary>Applies an edit: an absent field stays, null clears.</summary>
    public Message Edit(Message before, MessageDraft draft)
    {
        var flags = before.Flags & ~Message.Loading;
        if (draft.Body.Int("flags") is { } wanted)
        {
            flags = (flags & ~Message.SuppressEmbeds) | (wanted & (Message.SuppressEmbeds | Message.ComponentsV2));
        }

        var after = Write(before with { Flags = flags }, draft, isEdit: true);
        return before.IsLoading ? after : after with { EditedTimestamp = clock.GetUtcNow() };
    }

    private Message Write(Message message, MessageDraft draft, bool isEdit)
    {
        var errors = new FormErrors();
        var body = draft.Body;
        var files = new AttachmentForm(world, shelf, errors).Read(message, draft, isEdit);
        var content = Content(body, message.Content, errors);
        var embeds = body.Has("embeds", out var given)
            ? new EmbedForm(errors, name => files.Find(file => file.Filename == name)?.Url).Read(given)
            : null;
        var isV2 = (message.Flags & Message.ComponentsV2) != 0;
        var components = body.Has("components", out var parts)
            ? new ComponentForm(errors, name => files.Find(file => file.Filename == name)).Message(parts, isV2)
            : null;
        MentionForm.Check(body, errors);
        CheckV2(isV2, content, embeds ?? JsonArray.Create(message.Embeds)!, errors);
        var nonce = Nonce(body, errors);
        errors.ThrowIfAny();

        var result = message with
        {
            Content = content, Attachments = files, Nonce = nonce ?? message.Nonce,
            Embeds = embeds is null ? message.Embeds : JsonSerializer.SerializeToElement(embeds),
            Components = components is null ? message.Components : JsonSerializer.SerializeToElement(components),
        };
        if (IsEmpty(result))
            throw DiscordRefusal.EmptyMessage();
        return WithMentions(result, draft, isEdit);
    }

    private Message WithMentions(Message message, MessageDraft draft, bool isEdit)
    {
        if (isEdit && !draft.Body.Has("content", out _) && !draft.Body.Has("components", out _) && !draft.Body.Has("allowed_mentions", out _))
            return message;
        var text = (message.Flags & Message.ComponentsV2) == 0 ? message.Content : message.Components.GetRawText();
        var found = MentionForm.Weigh(
            text, draft.Body, world, message.Channel, !draft.FromInteraction, (draft.AuthorPermissions & Permission.MentionEveryone) != 0);
        return message with
        {
            Mentions = found.Users, MentionRoles = found.Roles, MentionEveryone = found.Everyone, Pings = found.Pings,
        };
    }

    private static string Content(JsonElement body, string before, FormErrors errors)
    {
        if (!body.Has("content", out var value))
            return before;
        if (value.ValueKind == JsonValueKind.Null)
            return "";
        if (JsonReading.Scalar(value) is not { } text)
        {
            errors.Add("content", "STRING_TYPE_CONVERT", "Could not interpret value as string.");
            return "";
        }

        text = text.Trim();
        if (text.Length > 2000)
            errors.TooLong("content", 2000);
        return text;
    }

    private static string? Nonce(JsonElement body, FormErrors errors)
    {
        var nonce = body.TextOrNumber("nonce");
        if (nonce is { Length: > 25 })
            errors.TooLong("nonce", 25);
        return nonce;
    }

    private static void CheckV2(bool isV2, string content, JsonArray embeds, FormErrors errors)
    {
        if (!isV2)
            return;
        const string message = "The 'content' and 'embeds' fields cannot be used when using MessageFlags.IS_COMPONENTS_V2";
        if (content.Length > 0)
            errors.Add("content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message);
        if (embeds.Count > 0)
            errors.Add("embeds", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message);
    }

    private static bool IsEmpty(Message message) =>
        message.Content.Length == 0 && message.Attachments.Count == 0
        && message.Embeds.GetArrayLength() == 0 && message.Components.GetArrayLength() == 0;
}
