using Microsoft.Extensions.Options;

namespace DiscordAH.Panel.Web;

/// <summary>The address people type, without a slash at the end.</summary>
internal sealed class PublicAddress(IOptions<PanelOptions> options)
{
    /// <summary>The configured address, else the one the request names.</summary>
    public string Of(HttpRequest request) =>
        options.Value.PublicUrl is { Length: > 0 } url ? url.TrimEnd('/') : $"{request.Scheme}://{request.Host.ToUriComponent()}";
}
