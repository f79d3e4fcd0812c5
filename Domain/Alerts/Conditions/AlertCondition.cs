namespace DiscordAH.Domain.Alerts;

/// <summary>What an alert watches for, as data: leaves joined by <see cref="AllOf"/> and <see cref="AnyOf"/>. <see cref="ConditionText"/> writes and reads it.</summary>
public abstract record AlertCondition
{
    private protected AlertCondition()
    {
    }
}
