using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Panel.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiscordAH.Panel.Pages.Notifications;

/// <summary>The bell's list: all that a person was told.</summary>
[Authorize(PanelPolicies.Member)]
public sealed class IndexModel(INoticeBell bell, TimeProvider time) : PageModel
{
    /// <summary>Unread messages are counted so far.</summary>
    public const int Many = 100;
    private const int PageSize = 25;

    public Page<BellEntry> Shown { get; private set; } = new([], 1, PageSize, 0);

    public int Unread { get; private set; }

    public string UnreadText => Count(Unread);

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>A count as the bell shows it.</summary>
    public static string Count(int unread) => unread >= Many ? "99+" : unread.ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(int? number, CancellationToken ct)
    {
        if (SessionCookie.UserOf(User) is not { } user) return Forbid();
        Shown = await bell.ListAsync(user, new PageRequest(number ?? 1, PageSize), ct);
        Unread = await bell.UnreadAsync(user, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long? id, int? number, CancellationToken ct)
    {
        if (SessionCookie.UserOf(User) is not { } user) return Forbid();
        await bell.MarkReadAsync(user, id, time.GetUtcNow(), ct);
        return LocalRedirect(number > 1 ? string.Create(CultureInfo.InvariantCulture, $"/notifications?number={number}") : "/notifications");
    }

    /// <summary>Whether an address is a page of this panel.</summary>
    public bool IsOwn(string link) => link.StartsWith('/') && Url.IsLocalUrl(link);
}
