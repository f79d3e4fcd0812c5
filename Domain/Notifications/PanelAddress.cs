namespace DiscordAH.Domain.Notifications;

/// <summary>Where people reach the panel: makes a notice's link an address.</summary>
public sealed class PanelAddress
{
    private const int MaxLength = 512;
    private readonly Uri? _base;

    /// <param name="url">The panel's address; null or empty for none.</param>
    public PanelAddress(string? url) =>
        _base = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? new Uri(address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/") : null;

    /// <summary>Whether the panel has an address.</summary>
    public bool IsKnown => _base is not null;

    /// <summary>A notice's link as an address that can be opened: a path is put behind the panel's address. Null when there is none, it is too long, or it is neither http nor https.</summary>
    public string? Absolute(string? link)
    {
        if (string.IsNullOrEmpty(link)) return null;
        var address = link.StartsWith('/') ? Page(link) : Uri.TryCreate(link, UriKind.Absolute, out var whole) ? whole : null;
        return address is { Scheme: "http" or "https" } && address.AbsoluteUri.Length <= MaxLength ? address.AbsoluteUri : null;
    }

    // "//elsewhere.example" is not a page of the panel.
    private Uri? Page(string path) => _base is not null && Uri.TryCreate(_base, path.TrimStart('/'), out var page) && _base.IsBaseOf(page) ? page : null;
}
