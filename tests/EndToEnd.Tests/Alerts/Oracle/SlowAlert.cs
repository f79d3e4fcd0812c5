namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>
/// What an alert does with what is said of one snapshot after the other, from the documentation of the state machine: armed and met fires, unless a cool-down, a snooze or the
/// hours hold it back; fired is armed again once the widened condition is left; what nobody can say changes nothing.
/// </summary>
/// <param name="isArmed">As it was stored when the alert was made.</param>
/// <param name="coolDown">Time between two firings at least.</param>
/// <param name="mayFire">Whether its hours allow it at a moment.</param>
/// <param name="expires">Its end; null for never.</param>
internal sealed class SlowAlert(bool isArmed, TimeSpan coolDown, Func<DateTimeOffset, bool> mayFire, DateTimeOffset? expires)
{
    private bool _armed = isArmed;
    private DateTimeOffset? _fired;

    /// <summary>Something holds it back: it is to be asked at every snapshot, changed or not.</summary>
    public bool Waits { get; private set; }

    /// <summary>The next judgement.</summary>
    /// <param name="at">The snapshot's publication.</param>
    /// <param name="holds">Whether the condition is met.</param>
    /// <param name="stays">Whether it is met with its limits widened.</param>
    /// <returns>Whether it fires.</returns>
    public bool Sees(DateTimeOffset at, bool? holds, bool? stays)
    {
        if (at >= expires)
        {
            Waits = false;
            return false;
        }

        if (!_armed && stays == false) _armed = true;
        if (holds is not { } met) return false;
        if (!_armed || !met)
        {
            Waits = false;
            return false;
        }

        var isHeld = (_fired is { } last && at - last < coolDown) || !mayFire(at);
        Waits = isHeld;
        if (isHeld) return false;
        (_armed, _fired) = (false, at);
        return true;
    }
}
