using DiscordAH.Domain.Notifications;

namespace DiscordAH.Infrastructure.Tests.Notifications;

/// <summary>A way on which every attempt hangs until it is let go.</summary>
internal sealed class HangingChannel : IMessageChannel
{
    private readonly TaskCompletionSource _free = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => "slow";

    public void LetGo() => _free.TrySetResult();

    public async Task<Delivery> DeliverAsync(Dispatch dispatch, CancellationToken ct)
    {
        await _free.Task.WaitAsync(ct);
        return new Delivery.Later("slow");
    }
}
