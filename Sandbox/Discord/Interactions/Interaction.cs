using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace DiscordAH.Sandbox.Discord;

/// <summary>One thing a person did, and what became of it. Its own lock guards the state; nothing slow runs inside.</summary>
internal sealed class Interaction(string id, int type, User user, Channel channel, TimeSpan created)
{
    public static readonly TimeSpan AcknowledgeWithin = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly List<MessageSlot> _touched = [];
    private readonly TaskCompletionSource _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _completed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Lock Gate { get; } = new();
    public string Id { get; } = id;
    public int Type { get; } = type;
    public User User { get; } = user;
    public Channel Channel { get; } = channel;
    public TimeSpan Created { get; } = created;
    public string Token { get; } = "sbx" + RandomNumberGenerator.GetHexString(64, lowercase: true);
    public string? CommandName { get; init; }
    public int CommandType { get; init; }

    /// <summary>The message whose component was used.</summary>
    public MessageSlot? Source { get; init; }

    /// <summary>For a modal submit: the interaction that opened the modal.</summary>
    public Interaction? Opener { get; init; }

    public JsonElement? Metadata { get; set; }

    /// <summary>The callback type once acknowledged; 0 before.</summary>
    public int Callback { get; set; }

    /// <summary>What <c>@original</c> means.</summary>
    public MessageSlot? Original { get; set; }

    /// <summary>Whether the thinking message still waits for its text.</summary>
    public bool IsDeferred { get; set; }

    public JsonElement? Choices { get; set; }
    public OpenModal? Modal { get; set; }
    public double? AcknowledgedMs { get; private set; }
    public double? CompletedMs { get; private set; }
    public Task Acknowledged => _acknowledged.Task;
    public Task Completed => _completed.Task;
    public double ElapsedMs => Stopwatch.GetElapsedTime(_started).TotalMilliseconds;
    public bool IsOverdue => Callback == 0 && ElapsedMs > AcknowledgeWithin.TotalMilliseconds;

    public void Acknowledge(int callback)
    {
        Callback = callback;
        AcknowledgedMs = ElapsedMs;
        _acknowledged.TrySetResult();
    }

    public void Complete()
    {
        CompletedMs ??= ElapsedMs;
        _completed.TrySetResult();
    }

    /// <summary>Notes a message that this interaction made or changed.</summary>
    public void Touch(MessageSlot slot)
    {
        lock (Gate)
        {
            if (!_touched.Contains(slot))
                _touched.Add(slot);
        }
    }

    public bool HasTouched(string messageId, out MessageSlot slot)
    {
        lock (Gate)
            slot = _touched.Find(known => known.Id == messageId)!;
        return slot is not null;
    }

    public IReadOnlyList<Message> Messages()
    {
        lock (Gate)
            return [.. _touched.Select(slot => slot.Current).OfType<Message>()];
    }
}
