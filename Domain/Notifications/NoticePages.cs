namespace DiscordAH.Domain.Notifications;

/// <summary>The panel's pages that messages link to, as paths.</summary>
public static class NoticePages
{
    /// <summary>The bell.</summary>
    public const string Bell = "/notifications";

    /// <summary>How a person is told.</summary>
    public const string Settings = "/notifications/settings";

    /// <summary>Where a mail's unsubscribe link leads; a POST to it is the one click of RFC 8058 and needs no login.</summary>
    public const string Unsubscribe = "/notifications/unsubscribe";

    /// <summary>Where the question whether an address is somebody's leads.</summary>
    public const string Confirm = "/notifications/confirm";

    /// <summary>The link that ends mail of one kind.</summary>
    public static string UnsubscribeFrom(string code, NoticeKind kind) => $"{Unsubscribe}?code={code}&kind={kind.ToString().ToLowerInvariant()}";

    /// <summary>The link that confirms an address.</summary>
    public static string ConfirmWith(string code) => $"{Confirm}?code={code}";
}
