using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Decides which attachments a message has after a request: new files, and on edits the kept ones.</summary>
internal sealed partial class AttachmentForm(DiscordWorld world, AttachmentShelf shelf, FormErrors errors)
{
    public List<Attachment> Read(Message message, MessageDraft draft, bool isEdit)
    {
        var result = new List<Attachment>();
        if (draft.Files.Any(file => file.Bytes.Length > MessageComposer.MaxFile))
            throw DiscordRefusal.TooLarge();
        var listed = draft.Body.Given("attachments", out var list) && list.ValueKind == JsonValueKind.Array;
        if (!listed && isEdit && !draft.Body.Has("attachments", out _))
            result.AddRange(message.Attachments);
        var used = new HashSet<UploadedFile>();
        var place = 0;
        foreach (var entry in listed ? list.EnumerateArray().ToList() : [])
            Listed(message, draft, entry, string.Create(CultureInfo.InvariantCulture, $"attachments.{place++}"), result, used);
        if (!listed || !isEdit)
            result.AddRange(draft.Files.Where(file => !used.Contains(file)).Select(file => Stored(message, draft, file, null)));
        if (result.Count > 10)
            errors.TooLong("attachments", 10);
        return result;
    }

    private void Listed(Message message, MessageDraft draft, JsonElement entry, string path, List<Attachment> result, HashSet<UploadedFile> used)
    {
        var id = entry.TextOrNumber("id");
        var description = entry.Text("description");
        if (description is { Length: > 1024 })
            errors.TooLong(path + ".description", 1024);
        if (draft.Files.FirstOrDefault(file => file.Index == id) is { } file)
        {
            used.Add(file);
            result.Add(Stored(message, draft, file, description));
        }
        else if (message.Attachments.FirstOrDefault(kept => kept.Id == id) is { } kept)
        {
            result.Add(description is null ? kept : kept with { Description = description });
        }
        else if (message.Attachments.Count == 0)
        {
            errors.Add(path + ".id", "ATTACHMENT_NOT_FOUND", $"The attachment {id} has no uploaded file.");
        }
    }

    private Attachment Stored(Message message, MessageDraft draft, UploadedFile file, string? description)
    {
        var id = world.Ids.Next();
        var name = Unsafe().Replace(file.Filename, "_");
        var size = ImageSize.Of(file.Bytes);
        shelf.Put(id, file with { Filename = name });
        var url = $"{draft.BaseUrl}/discord/cdn/attachments/{message.Channel.Id}/{id}/{Uri.EscapeDataString(name)}";
        return new Attachment(
            id, name, file.Bytes.Length, file.ContentType, url, description, size?.Width, size?.Height, (message.Flags & Message.Ephemeral) != 0);
    }

    [GeneratedRegex(@"[^A-Za-z0-9._\-]", RegexOptions.CultureInvariant)]
    private static partial Regex Unsafe();
}
