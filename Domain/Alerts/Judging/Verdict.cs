namespace DiscordAH.Domain.Alerts;

/// <summary>What a condition says: whether it is met, and whether it is when its limits are widened.</summary>
internal readonly record struct Verdict(Answer Holds, Answer Stays)
{
    public static Verdict No { get; } = new(Answer.No, Answer.No);

    public static Verdict Unknown { get; } = new(Answer.Unknown, Answer.Unknown);

    /// <summary>Nothing joined to it with "and" changes it.</summary>
    public bool IsNo => Holds.Value == false && Stays.Value == false;

    /// <summary>Nothing joined to it with "or" changes it.</summary>
    public bool IsYes => Holds.Value == true && Stays.Value == true;

    public AlertNeeds Needs => Holds.Needs | Stays.Needs;

    public static Verdict Lacks(AlertNeeds needs) => new(Answer.Lacks(needs), Answer.Lacks(needs));

    public static Verdict Same(bool? value) => new(Answer.Of(value), Answer.Of(value));

    public static Verdict And(Verdict one, Verdict other) => new(Answer.And(one.Holds, other.Holds), Answer.And(one.Stays, other.Stays));

    public static Verdict Or(Verdict one, Verdict other) => new(Answer.Or(one.Holds, other.Holds), Answer.Or(one.Stays, other.Stays));
}
