using DiscordAH.Domain.Notifications;

namespace DiscordAH.Domain.Alerts;

/// <summary>What people are told when an alert fires.</summary>
public static class FiringNotices
{
    /// <summary>The action of the buttons below; the state is <c>deed~alert~firing</c>, deeds see <see cref="FiringButtons"/>.</summary>
    public const string Action = "alert";

    /// <summary>One firing: what, where, price against usual, the reason, a picture, buttons.</summary>
    public static Notice Of(PriceAlert alert, AlertFiring firing, string item, string marketName) => throw new NotImplementedException();

    /// <summary>All firings of a bulk's alerts at one snapshot in one message.</summary>
    public static Notice OfBatch(IReadOnlyList<(PriceAlert Alert, AlertFiring Firing, string Item)> firings, string marketName) => throw new NotImplementedException();
}
