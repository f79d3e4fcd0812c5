using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Takes the bot's first answer to an interaction.</summary>
internal sealed class CallbackDesk(DiscordWorld world, MessageComposer composer, MessageDesk messages, SandboxClock clock)
{
    private const int Reply = 4, DeferReply = 5, DeferUpdate = 6, Update = 7, Autocomplete = 8, Modal = 9;

    public JsonObject Answer(Interaction interaction, MessageDraft call)
    {
        var type = call.Body.Int("type") ?? 0;
        if (!IsAllowed(type, interaction))
            throw FormErrors.One("type", "INTERACTION_CALLBACK_TYPE_INVALID", $"Value is not a valid callback for an interaction of type {interaction.Type.ToString(CultureInfo.InvariantCulture)}.");
        call.Body.Given("data", out var data);
        var draft = call with { Body = data.ValueKind == JsonValueKind.Object ? data : JsonDocument.Parse("{}").RootElement, FromInteraction = true };
        Action apply = type switch
        {
            Reply => Ready(composer.Create(Blank(interaction), draft), interaction),
            DeferReply => Ready(Thinking(interaction, draft), interaction),
            Update => ReadyUpdate(interaction, draft),
            Autocomplete => ReadyChoices(interaction, draft.Body),
            Modal => ReadyModal(interaction, draft.Body),
            _ => () => interaction.Original = interaction.Source,
        };
        lock (interaction.Gate)
        {
            if (interaction.Callback != 0)
                throw DiscordRefusal.AlreadyAcknowledged();
            if (interaction.IsOverdue)
                throw DiscordRefusal.UnknownInteraction();
            interaction.IsDeferred = type == DeferReply;
            interaction.Acknowledge(type);
        }

        apply();
        if (type is not (DeferReply or DeferUpdate))
            interaction.Complete();
        return Describe(interaction, type, interaction.Original?.Current);
    }

    /// <summary>An empty message as this interaction would make it.</summary>
    public Message Blank(Interaction interaction, bool isFollowup = false)
    {
        var isCommand = interaction.Type == InteractionKind.Command && !isFollowup;
        var reference = isFollowup ? interaction.Original?.Id : interaction.Source?.Id;
        return new Message
        {
            Id = world.Ids.Next(), Channel = interaction.Channel, Author = world.Bot, Timestamp = clock.GetUtcNow(), ByWebhook = true,
            Type = isCommand ? (interaction.CommandType == 1 ? 20 : 23) : reference is null ? 0 : 19,
            ReferencedMessage = isCommand ? null : reference, InteractionMetadata = WithOriginal(interaction, isFollowup),
        };
    }

    private static JsonElement? WithOriginal(Interaction interaction, bool isFollowup)
    {
        if (!isFollowup || interaction.Original is not { } original || interaction.Metadata is not { } metadata)
            return interaction.Metadata;
        var json = (JsonObject)JsonNode.Parse(metadata.GetRawText())!;
        json["original_response_message_id"] = original.Id;
        return JsonSerializer.SerializeToElement(json);
    }

    private Message Thinking(Interaction interaction, MessageDraft draft)
    {
        var flags = Message.Loading | ((draft.Body.Int("flags") ?? 0) & Message.Ephemeral);
        return Blank(interaction) with { Flags = flags };
    }

    private Action Ready(Message message, Interaction interaction) => () =>
    {
        var slot = messages.Post(message.IsEphemeral ? message with { OnlyFor = interaction.User } : message);
        interaction.Original = slot;
        interaction.Touch(slot);
    };

    private Action ReadyUpdate(Interaction interaction, MessageDraft draft)
    {
        var source = interaction.Source?.Current ?? throw DiscordRefusal.UnknownMessage();
        var after = composer.Edit(source, draft); // read before the acknowledgement counts: a refused body leaves it open
        return () =>
        {
            interaction.Original = interaction.Source;
            messages.Change(interaction.Source!, _ => after);
            interaction.Touch(interaction.Source!);
        };
    }

    private static Action ReadyChoices(Interaction interaction, JsonElement data)
    {
        var errors = new FormErrors();
        var form = new CommandOptionForm(errors, new CommandForm(errors));
        var list = data.Items("choices").ToList();
        if (!data.Given("choices", out _))
            errors.Required("data.choices");
        if (list.Count > 25)
            errors.TooLong("data.choices", 25);
        var choices = new JsonArray();
        foreach (var choice in list)
        {
            var type = choice.Given("value", out var value) && value.ValueKind == JsonValueKind.Number ? OptionKind.Number : OptionKind.String;
            choices.Add((JsonNode)form.Choice(choice, $"data.choices.{choices.Count.ToString(CultureInfo.InvariantCulture)}", type));
        }

        errors.ThrowIfAny();
        return () => interaction.Choices = JsonSerializer.SerializeToElement(choices);
    }

    private static Action ReadyModal(Interaction interaction, JsonElement data)
    {
        var errors = new FormErrors();
        var (customId, title) = (data.Text("custom_id") ?? "", data.Text("title") ?? "");
        if (customId.Length is < 1 or > 100)
            errors.BadLength("data.custom_id", 1, 100);
        if (title.Length is < 1 or > 45)
            errors.BadLength("data.title", 1, 45);
        data.Given("components", out var parts);
        var components = new ComponentForm(errors, _ => null).Modal(parts);
        errors.ThrowIfAny();
        return () => interaction.Modal = new OpenModal(customId, title, JsonSerializer.SerializeToElement(components));
    }

    private static bool IsAllowed(int callback, Interaction interaction)
    {
        var onMessage = interaction.Source is not null;
        return interaction.Type switch
        {
            InteractionKind.Command => callback is Reply or DeferReply or Modal,
            InteractionKind.Component => callback is Reply or DeferReply or DeferUpdate or Update or Modal,
            InteractionKind.Autocomplete => callback is Autocomplete,
            InteractionKind.ModalSubmit => callback is Reply or DeferReply || (onMessage && callback is DeferUpdate or Update),
            _ => false,
        };
    }

    private static JsonObject Describe(Interaction interaction, int type, Message? message)
    {
        var about = new JsonObject { ["id"] = interaction.Id, ["type"] = interaction.Type };
        var json = new JsonObject { ["interaction"] = about };
        if (message is not null)
        {
            about["response_message_id"] = message.Id;
            about["response_message_loading"] = message.IsLoading;
            about["response_message_ephemeral"] = message.IsEphemeral;
        }

        var resource = new JsonObject { ["type"] = type };
        if (type is Reply or Update && message is not null)
            resource["message"] = Wire.Message(message);
        json["resource"] = resource;
        return json;
    }
}
