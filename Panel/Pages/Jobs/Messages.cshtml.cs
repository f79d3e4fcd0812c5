using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Jobs;

/// <summary>Messages to people that cannot be delivered, and how many wait. For admins: they show what was said to whom.</summary>
[Authorize(PanelPolicies.Admin)]
public sealed class MessagesModel(IOutboxQueries outbox) : PageModel
{
    private const int PageSize = 25;
    private IReadOnlyDictionary<OutboxState, int> _counts = new Dictionary<OutboxState, int>();

    public Page<OutboxEntry> Dead { get; private set; } = new([], 1, PageSize, 0);

    public DateTimeOffset? OldestPending { get; private set; }

    public string? Done { get; private set; }

    public async Task OnGetAsync(int? number, string? done, CancellationToken ct)
    {
        Dead = await outbox.ListAsync(OutboxState.Dead, new PageRequest(number ?? 1, PageSize), ct);
        _counts = await outbox.CountAsync(ct);
        OldestPending = await outbox.OldestPendingAsync(ct);
        Done = done switch
        {
            "requeue" => "The message is sent again.",
            "delete" => "The message is thrown away.",
            _ => null,
        };
    }

    public int CountOf(OutboxState state) => _counts.GetValueOrDefault(state);
}
