using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>Runs handlers, so many at a time. What does not start or is not done within the window is acknowledged first.</summary>
internal sealed class HandlerSlots(IOptions<DiscordOptions> options, DiscordClock clock) : IDisposable
{
    /// <summary>Discord waits three seconds; the acknowledgement itself needs some of them.</summary>
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(1.5);

    private readonly SemaphoreSlim _slots = new(options.Value.Handlers, options.Value.Handlers);
    private readonly TimeSpan _window = TimeSpan.FromMilliseconds(options.Value.AnswerWindowMilliseconds);
    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(options.Value.HandlerTimeoutSeconds);
    private readonly TimeProvider _clock = clock.Time;

    /// <summary>Runs a handler.</summary>
    /// <param name="conversation">What it answers.</param>
    /// <param name="acknowledge">Tells Discord that the answer will take a moment.</param>
    /// <param name="handler">The work.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="patient">Waits for the work as long as Discord waits for us: its answer cannot follow an acknowledgement.</param>
    /// <exception cref="OperationCanceledException">It took longer than allowed.</exception>
    public async Task<T> RunAsync<T>(
        Conversation conversation, Func<CancellationToken, Task> acknowledge, Func<CancellationToken, Task<T>> handler, CancellationToken ct, bool patient = false)
    {
        using var timeout = new CancellationTokenSource(_timeout, _clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
        if (!await _slots.WaitAsync(Window(conversation, patient), stop.Token))
        {
            await acknowledge(stop.Token);
            await _slots.WaitAsync(stop.Token);
        }

        try
        {
            return await RunInSlotAsync(conversation, acknowledge, handler, patient, stop);
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose() => _slots.Dispose();

    private async Task<T> RunInSlotAsync<T>(
        Conversation conversation, Func<CancellationToken, Task> acknowledge, Func<CancellationToken, Task<T>> handler, bool patient, CancellationTokenSource stop)
    {
        // On a thread of its own at once: a handler that computes before its first await must not delay the acknowledgement.
        var work = Task.Factory.StartNew(
            () => handler(stop.Token), CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default).Unwrap();
        try
        {
            if (!conversation.IsAcknowledged && !await IsDoneAsync(work, Window(conversation, patient))) await acknowledge(stop.Token);
            return await work.WaitAsync(stop.Token);
        }
        catch
        {
            Abandon(work);
            await stop.CancelAsync();
            throw;
        }
    }

    /// <summary>
    /// What is left of the window. A part of it always is, as long as Discord waits: under load most handlers are still quick, and deferring
    /// those only because they started late would double the calls just when there are too many.
    /// </summary>
    private TimeSpan Window(Conversation conversation, bool patient)
    {
        var left = (patient ? LastMoment : _window) - conversation.Age;
        return left < _window / 3 && conversation.Age < LastMoment ? _window / 3 : left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private async Task<bool> IsDoneAsync(Task work, TimeSpan window)
    {
        if (!work.IsCompleted && window > TimeSpan.Zero) await Task.WhenAny(work, Task.Delay(window, _clock));
        return work.IsCompleted;
    }

    /// <summary>Nobody waits for the work any more; what it throws later is read so that it does not surface as unobserved.</summary>
    private static void Abandon(Task work) =>
        work.ContinueWith(static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
