using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>Answers buttons, selects and forms, after their signature, owner, age and values were checked.</summary>
internal sealed class ComponentRunner
{
    private const string Invalid = "This button does not work any more. Run the command again.";

    private readonly Dictionary<string, IComponent> _components;
    private readonly CommandCatalogue _catalogue;
    private readonly SignedState _signed;
    private readonly ICommandMentions _mentions;
    private readonly HandlerSlots _slots;
    private readonly TimeProvider _time;

    public ComponentRunner(
        IEnumerable<IComponent> components, CommandCatalogue catalogue, SignedState signed, ICommandMentions mentions, HandlerSlots slots, TimeProvider time)
    {
        _components = new(StringComparer.Ordinal);
        foreach (var component in components)
            if (!_components.TryAdd(component.Action, component))
                throw new InvalidOperationException($"Two components have the action '{component.Action}'.");
        (_catalogue, _signed, _mentions, _slots, _time) = (catalogue, signed, mentions, slots, time);
    }

    /// <summary>The name under which the interaction is counted.</summary>
    public string Name(Interaction interaction) =>
        _signed.Read(interaction.CustomId) is { } id && _components.ContainsKey(id.Action) ? $"component {id.Action}" : "component unknown";

    public async Task RunAsync(Conversation conversation, CancellationToken ct)
    {
        var interaction = conversation.Interaction;
        var id = _signed.Read(interaction.CustomId);
        if (Refusal(interaction, id) is { } refusal)
        {
            await conversation.AnswerAsync(Reply.Private(refusal), ct);
            return;
        }

        var call = new ComponentCall(
            id!.Action, id.State, interaction.Caller, interaction.Values, interaction.Fields, interaction.Message?.IsEphemeral ?? false);
        var answer = await _slots.RunAsync(
            conversation,
            stop => interaction.Message is null ? conversation.DeferAsync(ephemeral: true, stop) : conversation.DeferUpdateAsync(stop),
            stop => _components[id.Action].RunAsync(call, stop),
            ct,
            patient: _components[id.Action].OpensForm(call));
        await (answer switch
        {
            ComponentAnswer.Update update => conversation.UpdateAsync(update.Reply, ct),
            ComponentAnswer.Message message => conversation.AnswerAsync(message.Reply, ct),
            ComponentAnswer.Form form => conversation.OpenAsync(form.Modal, ct),
            _ => throw new NotSupportedException($"{answer.GetType().Name} is no answer to a component."),
        });
    }

    private string? Refusal(Interaction interaction, SignedId? id)
    {
        if (id is null || !_components.ContainsKey(id.Action)) return Invalid;
        if (id.OnlyFor is { } owner && owner != interaction.Caller.User)
            return $"These buttons belong to <@{owner}>. {Hint(interaction)}";
        if (id.Expires <= _time.GetUtcNow()) return "These buttons have expired. Run the command again.";
        if (interaction.Values.Count > 0 && interaction.Kind == InteractionKind.Component
            && (interaction.Message?.Offered is not { } offered || !interaction.Values.All(offered.Contains)))
            return "That entry was not on offer. Run the command again and choose from its list.";
        return null;
    }

    private string Hint(Interaction interaction) =>
        interaction.Message?.Command is { } command && _catalogue.Find(command) is not null
            ? $"Run {_mentions.Mention(command)} yourself."
            : "Run the command yourself.";
}
