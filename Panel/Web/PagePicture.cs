namespace DiscordAH.Panel.Web;

/// <summary>A chart on a page: one address in two shapes and two colours, chosen by the browser.</summary>
/// <param name="Address">Without theme and shape, with a question mark; changes with the data, so that the picture may be kept.</param>
/// <param name="Text">The picture in words.</param>
/// <param name="Theme">The reader's colours.</param>
/// <param name="Wide">Height of the wide shape, which is 1000 pixels wide.</param>
/// <param name="Narrow">Height of the narrow shape, which is 720 pixels wide.</param>
/// <param name="IsFirst">Whether people see it without scrolling.</param>
internal sealed record PagePicture(string Address, string Text, string Theme, int Wide = 420, int Narrow = 540, bool IsFirst = false)
{
    private const string Phone = "(max-width: 640px)";
    private const string Dark = "(prefers-color-scheme: dark)";

    /// <summary>What a browser shows that knows nothing better.</summary>
    public string Usual => Source(Theme == "dark", false);

    /// <summary>The other shapes and colours.</summary>
    public IEnumerable<(string Media, string Source, int Width, int Height)> Sources => Theme == "auto"
        ? [(Phone + " and " + Dark, Source(true, true), 720, Narrow), (Phone, Source(false, true), 720, Narrow), (Dark, Source(true, false), 1000, Wide)]
        : [(Phone, Source(Theme == "dark", true), 720, Narrow)];

    private string Source(bool dark, bool narrow) => $"{Address}&theme={(dark ? "dark" : "light")}&shape={(narrow ? "narrow" : "wide")}";
}
