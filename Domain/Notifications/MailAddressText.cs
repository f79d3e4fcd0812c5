namespace DiscordAH.Domain.Notifications;

/// <summary>Mail addresses as people type them. Plain ones only: nothing that could end a header or name two receivers.</summary>
public static class MailAddressText
{
    /// <summary>Most characters of an address.</summary>
    public const int MaxLength = 254;

    private const int MaxLocal = 64;
    private const int MaxLabel = 63;
    private const string LocalMarks = "!#$%&'*+-/=?^_`{|}~.";

    /// <summary>Reads an address; the domain comes back in lower case.</summary>
    public static bool TryParse(string? text, out string address)
    {
        address = "";
        if (text is null || text.Length > MaxLength * 2) return false;
        var trimmed = text.Trim();
        var at = trimmed.IndexOf('@', StringComparison.Ordinal);
        if (trimmed.Length > MaxLength || at < 1) return false;
        var (local, domain) = (trimmed[..at], trimmed[(at + 1)..].ToLowerInvariant());
        if (!IsLocal(local) || !IsDomain(domain)) return false;
        address = $"{local}@{domain}";
        return true;
    }

    /// <summary>What tells whether two addresses are one mailbox, so that limits cannot be walked around by case or a plus.</summary>
    public static string Mailbox(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var plus = address.IndexOf('+', StringComparison.Ordinal);
        return (plus > 0 && plus < at ? address[..plus] + address[at..] : address).ToLowerInvariant();
    }

    private static bool IsLocal(string local) =>
        local.Length <= MaxLocal && !local.StartsWith('.') && !local.EndsWith('.') && !local.Contains("..", StringComparison.Ordinal)
        && local.All(mark => char.IsAsciiLetterOrDigit(mark) || LocalMarks.Contains(mark, StringComparison.Ordinal));

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length >= 2 && labels.All(IsLabel) && labels[^1].Any(char.IsAsciiLetter);
    }

    private static bool IsLabel(string label) =>
        label.Length is >= 1 and <= MaxLabel && !label.StartsWith('-') && !label.EndsWith('-') && label.All(mark => char.IsAsciiLetterOrDigit(mark) || mark == '-');
}
