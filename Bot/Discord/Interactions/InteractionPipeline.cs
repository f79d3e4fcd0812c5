using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Discord.Rest;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>
/// The way every interaction goes, whichever library brought it: to the handler, acknowledged in time, answered once, and every failure
/// told to the caller in one sentence. Never blocks the one who brings it.
/// </summary>
internal sealed partial class InteractionPipeline(
    CommandRunner commands, ComponentRunner components, CommandCatalogue catalogue, DiscordChannels? channels, DiscordClock clock, ILogger<InteractionPipeline> log)
{
    private readonly RecentIds _seen = new(8192);
    private readonly CancellationTokenSource _stop = new();
    private int _running;

    /// <summary>Interactions being answered.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Takes an interaction and returns at once.</summary>
    public void Accept(Interaction interaction, IInteractionResponder responder)
    {
        // After a resume Discord repeats what it does not know we have seen.
        if (!_seen.Add(interaction.Id)) return;
        Interlocked.Increment(ref _running);
        ThreadPool.UnsafeQueueUserWorkItem(
            static state => _ = state.Pipeline.RunAsync(state.Conversation),
            (Pipeline: this, Conversation: new Conversation(interaction, responder, channels, clock.Time, log)),
            preferLocal: false);
    }

    /// <summary>Lets what runs finish, then cancels the rest.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        var started = clock.Time.GetTimestamp();
        while (Running > 0 && clock.Time.GetElapsedTime(started) < patience) await Task.Delay(TimeSpan.FromMilliseconds(20), clock.Time);
        await _stop.CancelAsync();
    }

    private async Task RunAsync(Conversation conversation)
    {
        var name = Name(conversation.Interaction);
        var outcome = "failed";
        try
        {
            outcome = await AnswerAsync(conversation, name);
        }
        catch (Exception e)
        {
            // Telling the caller failed too; the log is all that is left.
            LogUnanswered(e, name);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
            DiscordMetrics.Interactions.WithLabels(name, outcome).Inc();
            DiscordMetrics.Done.WithLabels(name).Observe(conversation.Age.TotalSeconds);
        }
    }

    private async Task<string> AnswerAsync(Conversation conversation, string name)
    {
        try
        {
            await HandleAsync(conversation);
            return "done";
        }
        catch (DiscordException e)
        {
            return await RefusedAsync(conversation, name, e);
        }
        catch (Exception e)
        {
            if (conversation.Interaction.Kind == InteractionKind.Autocomplete) throw;
            return await TellAsync(conversation, name, e);
        }
    }

    private Task HandleAsync(Conversation conversation) => conversation.Interaction.Kind switch
    {
        InteractionKind.Command => commands.RunAsync(conversation, _stop.Token),
        InteractionKind.Autocomplete => commands.SuggestAsync(conversation, _stop.Token),
        _ => components.RunAsync(conversation, _stop.Token),
    };

    /// <summary>Discord did not take the answer.</summary>
    private async Task<string> RefusedAsync(Conversation conversation, string name, DiscordException e)
    {
        if (e.Remedy == DiscordRemedy.ReportLateness)
        {
            LogLate(name, conversation.Age.TotalMilliseconds);
            return "late";
        }

        if (e.Remedy == DiscordRemedy.Stop || conversation.Interaction.Kind == InteractionKind.Autocomplete)
        {
            LogRefused(e, name);
            return "refused";
        }

        return await TellAsync(conversation, name, e);
    }

    private async Task<string> TellAsync(Conversation conversation, string name, Exception exception)
    {
        var id = FailureText.NewId();
        if (FailureText.IsOutage(exception)) LogOutage(exception, id, name);
        else LogFailed(exception, id, name);
        await conversation.AnswerAsync(Reply.Private(FailureText.For(exception, id)), _stop.Token);
        return exception is OperationCanceledException ? "timeout" : FailureText.IsOutage(exception) ? "outage" : "failed";
    }

    private string Name(Interaction interaction) => interaction.Kind switch
    {
        InteractionKind.Command or InteractionKind.Autocomplete => catalogue.Find(interaction.Path) is null ? "unknown" : interaction.Path,
        _ => components.Name(interaction),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Error id {ErrorId}: {Name} failed")]
    private partial void LogFailed(Exception exception, string errorId, string name);

    [LoggerMessage(Level = LogLevel.Error, Message = "Error id {ErrorId}: {Name} met an outage")]
    private partial void LogOutage(Exception exception, string errorId, string name);

    [LoggerMessage(Level = LogLevel.Error, Message = "Latency defect: the first answer to {Name} came {Milliseconds:0} ms after its arrival and Discord no longer knew the interaction (or another process had answered)")]
    private partial void LogLate(string name, double milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord did not take the answer to {Name}")]
    private partial void LogRefused(Exception exception, string name);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Name} could not be answered")]
    private partial void LogUnanswered(Exception exception, string name);
}
