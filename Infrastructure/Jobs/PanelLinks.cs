using System.Globalization;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Addresses of panel pages for messages; none when the panel's address is not configured.</summary>
internal sealed class PanelLinks(string? publicUrl)
{
    public string? Job(long id) => string.IsNullOrWhiteSpace(publicUrl) ? null : string.Create(CultureInfo.InvariantCulture, $"{publicUrl.TrimEnd('/')}/jobs/{id}");
}
