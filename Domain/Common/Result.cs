using System.Diagnostics.CodeAnalysis;

namespace DiscordAH.Domain.Common;

/// <summary>What a use case gives back: the value, or the refusal.</summary>
/// <typeparam name="T">The value of success.</typeparam>
public readonly struct Result<T>
    where T : notnull
{
    private readonly T? _value;

    private Result(T? value, Error? error) => (_value, Error) = (value, error);

    /// <summary>Why not; null on success.</summary>
    public Error? Error { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null && _value is not null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"No value: {Error?.Code ?? "default result"}.");

    /// <summary>Success with an interface's value, which the language does not convert by itself.</summary>
#pragma warning disable CA1000 // There is no other way to name T.
    public static Result<T> Of(T value) => new(value, null);
#pragma warning restore CA1000

    /// <summary>Success.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>Refusal.</summary>
    public static implicit operator Result<T>(Error error) => new(default, error);

    /// <summary>Goes one of two ways.</summary>
    public TOut Match<TOut>(Func<T, TOut> success, Func<Error, TOut> refusal) => Succeeded ? success(_value!) : refusal(Error);
}
