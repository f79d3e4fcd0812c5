using System.Globalization;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Bot.Alerts;

/// <summary>What a button below a firing needs to know: <c>deed~alert~firing</c>, as <see cref="FiringNotices"/> writes it.</summary>
/// <param name="Deed">One of <see cref="FiringButtons"/>, or <see cref="Deleted"/>.</param>
/// <param name="Alert">The alert.</param>
/// <param name="Firing">The firing.</param>
internal readonly record struct FiringPress(string Deed, AlertId Alert, long Firing)
{
    /// <summary>Yes, delete it.</summary>
    public const string Deleted = "gone";

    private const int MaxLength = 55;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Deed}~{Alert}~{Firing}");

    public static bool TryParse(string text, out FiringPress press)
    {
        press = default;
        if (text.Length > MaxLength || text.Split('~') is not [{ Length: > 0 } deed, var alert, var firing]) return false;
        if (!Number(alert, out var id) || !Number(firing, out var which)) return false;
        press = new FiringPress(deed, new AlertId(id), which);
        return true;
    }

    private static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
