using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Discord.Rest;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>One interaction and what was said to it so far: picks the call that Discord allows at this point.</summary>
internal sealed partial class Conversation(Interaction interaction, IInteractionResponder responder, DiscordChannels? channels, TimeProvider clock, ILogger log)
{
    private State _state = State.Silent;
    private bool _deferredEphemeral;

    private enum State
    {
        Silent,
        Deferred,
        DeferredUpdate,
        Answered,
    }

    public Interaction Interaction => interaction;

    public bool IsAcknowledged => _state != State.Silent;

    public TimeSpan Age => clock.GetElapsedTime(interaction.Arrived);

    public async Task DeferAsync(bool ephemeral, CancellationToken ct)
    {
        if (IsAcknowledged) return;
        await FirstAsync(() => responder.DeferAsync(ephemeral, ct));
        (_state, _deferredEphemeral) = (State.Deferred, ephemeral);
    }

    public async Task DeferUpdateAsync(CancellationToken ct)
    {
        if (IsAcknowledged) return;
        await FirstAsync(() => responder.DeferUpdateAsync(ct));
        _state = State.DeferredUpdate;
    }

    /// <summary>Shows something in place of "thinking…"; the answer replaces it. What Discord does not take is left out: the answer is what counts.</summary>
    public async Task ShowAsync(Reply progress, CancellationToken ct)
    {
        if (_state != State.Deferred) return;
        try
        {
            await responder.EditOriginalAsync(MissingPermissions.Adapt(progress, interaction.Caller), ct);
        }
        catch (DiscordException e)
        {
            LogNotShown(e);
        }
    }

    /// <summary>Answers with a message of its own.</summary>
    public async Task AnswerAsync(Reply answer, CancellationToken ct)
    {
        var reply = MissingPermissions.Adapt(answer, interaction.Caller);
        try
        {
            await (_state switch
            {
                State.Silent => FirstAsync(() => responder.RespondAsync(reply, ct), () => responder.EditOriginalAsync(reply, ct)),
                State.Deferred => FillAsync(reply, ct),
                _ => responder.FollowUpAsync(reply, ct),
            });
        }
        catch (DiscordException e) when (e.Remedy == DiscordRemedy.WriteToChannel && MayWriteToChannel(reply))
        {
            LogTokenGone(Age.TotalSeconds);
            await channels!.CreateAsync(interaction.Caller.Channel, reply with { Rows = [] }, interaction.Id, ct);
        }

        _state = State.Answered;
    }

    /// <summary>Replaces the message that the component sits on.</summary>
    public async Task UpdateAsync(Reply answer, CancellationToken ct)
    {
        if (interaction.Message is null || _state is State.Deferred)
        {
            await AnswerAsync(answer, ct);
            return;
        }

        var reply = MissingPermissions.Adapt(answer, interaction.Caller);
        await (_state == State.Silent
            ? FirstAsync(() => responder.UpdateAsync(reply, ct), () => responder.EditOriginalAsync(reply, ct))
            : responder.EditOriginalAsync(reply, ct));
        _state = State.Answered;
    }

    /// <summary>Opens a form, which Discord allows as the first answer only.</summary>
    public async Task OpenAsync(Modal modal, CancellationToken ct)
    {
        if (IsAcknowledged || interaction.Kind == InteractionKind.Form)
        {
            LogFormTooLate(modal.Action);
            await AnswerAsync(Reply.Private("Opening the form took too long. Press the button once more."), ct);
            return;
        }

        await FirstAsync(() => responder.OpenModalAsync(modal, interaction.Caller.User, ct));
        _state = State.Answered;
    }

    public async Task SuggestAsync(IReadOnlyList<CommandChoice> choices, OptionKind kind, CancellationToken ct)
    {
        await FirstAsync(() => responder.SuggestAsync(choices, kind, ct));
        _state = State.Answered;
    }

    private bool MayWriteToChannel(Reply reply) =>
        channels is not null && !reply.Ephemeral && !_deferredEphemeral && interaction.Message is not { IsEphemeral: true } && interaction.Caller.Guild is not null
        && (interaction.Caller.AppPermissions & (DiscordPermissions.ViewChannel | DiscordPermissions.SendMessages))
            == (DiscordPermissions.ViewChannel | DiscordPermissions.SendMessages);

    /// <summary>Fills the "thinking…" message. A private answer to a public one goes out as a private message instead: nothing private is ever shown to all.</summary>
    private async Task FillAsync(Reply reply, CancellationToken ct)
    {
        if (reply.Ephemeral && !_deferredEphemeral)
        {
            await responder.DeleteOriginalAsync(ct);
            await responder.FollowUpAsync(reply, ct);
            return;
        }

        await responder.EditOriginalAsync(reply, ct);
    }

    private async Task FirstAsync(Func<Task> answer, Func<Task>? instead = null)
    {
        try
        {
            await answer();
        }
        catch (DiscordException e) when (e.Remedy == DiscordRemedy.EditInstead)
        {
            // A repeated call after a lost answer, or another process: there is a first answer already.
            if (instead is not null) await instead();
        }

        DiscordMetrics.Acknowledged.WithLabels(KindName(interaction.Kind)).Observe(Age.TotalSeconds);
    }

    private static string KindName(InteractionKind kind) => kind switch
    {
        InteractionKind.Command => "command",
        InteractionKind.Component => "component",
        InteractionKind.Autocomplete => "autocomplete",
        InteractionKind.Form => "form",
        _ => "other",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The interaction's token was gone after {Seconds:0} s; the answer went to the channel")]
    private partial void LogTokenGone(double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord did not take a message on how far an answer is")]
    private partial void LogNotShown(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The form of {Action} was ready only after the interaction had been acknowledged")]
    private partial void LogFormTooLate(string action);
}
