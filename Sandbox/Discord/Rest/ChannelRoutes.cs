using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Channels and their messages, with the bot's own permissions applied.</summary>
internal sealed class ChannelRoutes(
    DiscordWorld world, MessageComposer composer, MessageDesk messages, RestFaults faults, SandboxClock clock, WorldAge age)
{
    private const string One = "/channels/{channel}";
    private const string Messages = One + "/messages";
    private static readonly TimeSpan NonceLife = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, (TimeSpan At, MessageSlot Slot)> _nonces = new(StringComparer.Ordinal);
    private readonly Lock _nonceGate = new();

    public IEnumerable<RestRoute> All() =>
    [
        new RestRoute("GET", One, RestAccess.Bot, call => RestAnswer.Ok(GuildWire.Channel(Visible(call)))).Bucket(50, 5, "channel"),
        new RestRoute("GET", Messages, RestAccess.Bot, List).Bucket(5, 5, "channel"),
        new RestRoute("POST", Messages, RestAccess.Bot, Create).Bucket(5, 5, "channel"),
        new RestRoute("GET", Messages + "/{message}", RestAccess.Bot, call => RestAnswer.Ok(Wire.Message(Find(call).Current!))).Bucket(5, 5, "channel"),
        new RestRoute("PATCH", Messages + "/{message}", RestAccess.Bot, Edit).Bucket(5, 5, "channel"),
        new RestRoute("DELETE", Messages + "/{message}", RestAccess.Bot, Delete).Bucket(5, 1, "channel"),
        new RestRoute("POST", Messages + "/bulk-delete", RestAccess.Bot, BulkDelete).Bucket(1, 1, "channel"),
        new RestRoute("POST", One + "/typing", RestAccess.Bot, Typing).Bucket(5, 5, "channel"),
    ];

    private RestAnswer List(RestCall call)
    {
        var channel = Visible(call);
        if ((Held(channel) & Permission.ReadMessageHistory) == 0)
            return RestAnswer.Ok(new JsonArray());
        var limitText = call.Query["limit"].ToString();
        var limit = limitText.Length == 0 ? 50 : int.TryParse(limitText, out var wanted) ? wanted : 0;
        if (limit is < 1 or > 100)
            throw FormErrors.One("limit", "NUMBER_TYPE_RANGE", "int value should be between 1 and 100.");
        var found = channel.Log.Read().Where(message => !message.IsEphemeral).ToList();
        IEnumerable<Message> page = Bound(call, "before") is { } before ? found.Where(message => Snowflakes.Value(message.Id) < before).TakeLast(limit)
            : Bound(call, "after") is { } after ? found.Where(message => Snowflakes.Value(message.Id) > after).Take(limit)
            : found.TakeLast(limit);
        return RestAnswer.Ok(new JsonArray([.. page.Reverse().Select(Wire.Message)]));
    }

    private static ulong? Bound(RestCall call, string name) => Snowflakes.IsValid(call.Query[name]) ? Snowflakes.Value(call.Query[name]!) : null;

    private RestAnswer Create(RestCall call)
    {
        var channel = Visible(call);
        if (channel.Recipient is { } person)
            faults.RefuseDirect($"POST /channels/{channel.Id}/messages", person);
        var held = Held(channel);
        NeedToWrite(held, call);
        var draft = call.Draft() with { AuthorPermissions = held };
        var blank = new Message
        {
            Id = world.Ids.Next(), Channel = channel, Author = world.Bot, Timestamp = clock.GetUtcNow(), ReferencedMessage = Reference(call, channel),
        };
        if (blank.ReferencedMessage is not null)
            blank = blank with { Type = 19 };
        var message = composer.Create(blank, draft);
        return RestAnswer.Ok(Wire.Message(PostOnce(message, call.Body.Bool("enforce_nonce") == true)));
    }

    /// <summary>With <c>enforce_nonce</c> the same nonce again within minutes returns the message it made first.</summary>
    private Message PostOnce(Message message, bool enforce)
    {
        if (!enforce || message.Nonce is not { Length: > 0 } nonce)
            return messages.Post(message).Current!;
        lock (_nonceGate)
        {
            foreach (var (key, (at, _)) in _nonces)
            {
                if (age.Now - at > NonceLife)
                    _nonces.TryRemove(key, out _);
            }

            var name = message.Channel.Id + ":" + nonce;
            if (_nonces.TryGetValue(name, out var known) && known.Slot.Current is { } first)
                return first;
            var slot = messages.Post(message);
            _nonces[name] = (age.Now, slot);
            return message;
        }
    }

    private static string? Reference(RestCall call, Channel channel)
    {
        if (!call.Body.Given("message_reference", out var reference) || reference.TextOrNumber("message_id") is not { } id)
            return null;
        if (channel.Log.Read().Exists(message => message.Id == id && !message.IsEphemeral))
            return id;
        return reference.Bool("fail_if_not_exists") == false ? null : throw FormErrors.One("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    }

    private RestAnswer Edit(RestCall call)
    {
        var slot = Find(call);
        if (slot.Current!.Author.Id != world.Bot.Id)
            throw DiscordRefusal.NotYourMessage();
        var draft = call.Draft() with { AuthorPermissions = Held(slot.Channel) };
        var after = messages.Change(slot, before => composer.Edit(before, draft)) ?? throw DiscordRefusal.UnknownMessage();
        return RestAnswer.Ok(Wire.Message(after));
    }

    private RestAnswer Delete(RestCall call)
    {
        var slot = Find(call);
        var isOwn = slot.Current!.Author.Id == world.Bot.Id;
        if (!isOwn && (slot.Channel.IsDirect || (Held(slot.Channel) & Permission.ManageMessages) == 0))
            throw slot.Channel.IsDirect ? new DiscordRefusal(403, 50003, "Cannot execute action on a DM channel") : DiscordRefusal.MissingPermissions();
        return messages.Delete(slot) is null ? throw DiscordRefusal.UnknownMessage() : RestAnswer.NoContent;
    }

    private RestAnswer BulkDelete(RestCall call)
    {
        var channel = Visible(call);
        if ((Held(channel) & Permission.ManageMessages) == 0 || channel.IsDirect)
            throw DiscordRefusal.MissingPermissions();
        var ids = call.Body.Items("messages").Select(JsonReading.Scalar).ToList();
        if (ids.Count is < 2 or > 100)
            throw FormErrors.One("messages", "BASE_TYPE_BAD_LENGTH", "Must be between 2 and 100 in length.");
        if (ids.Exists(id => Snowflakes.IsValid(id) && clock.GetUtcNow() - Snowflakes.Time(id!) > TimeSpan.FromDays(14)))
            throw new DiscordRefusal(400, 50034, "You can only bulk delete messages that are under 14 days old.");
        foreach (var id in ids)
        {
            if (world.FindMessage(id ?? "") is { Current.IsEphemeral: false } slot && slot.Channel == channel)
                messages.Delete(slot);
        }

        return RestAnswer.NoContent;
    }

    private RestAnswer Typing(RestCall call)
    {
        NeedToWrite(Held(Visible(call)), call);
        return RestAnswer.NoContent;
    }

    private Channel Visible(RestCall call)
    {
        if (!world.TryChannel(call.Route("channel"), out var channel))
            throw DiscordRefusal.UnknownChannel();
        return (Held(channel) & Permission.ViewChannel) != 0 ? channel : throw DiscordRefusal.MissingAccess();
    }

    private MessageSlot Find(RestCall call)
    {
        var channel = Visible(call);
        var slot = world.FindMessage(call.Route("message"));
        return slot?.Current is { IsEphemeral: false } && slot.Channel == channel ? slot : throw DiscordRefusal.UnknownMessage();
    }

    private ulong Held(Channel channel) => PermissionCalculator.InChannel(channel, world.Bot);

    private static void NeedToWrite(ulong held, RestCall call)
    {
        var needed = Permission.SendMessages;
        if (call.Body.Items("embeds").Any())
            needed |= Permission.EmbedLinks;
        if (call.Draft().Files.Count > 0)
            needed |= Permission.AttachFiles;
        if ((held & needed) != needed)
            throw DiscordRefusal.MissingPermissions();
    }
}
